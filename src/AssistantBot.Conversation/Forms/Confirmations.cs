using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands answers to what is asked back about a form.</summary>
internal static partial class Confirmations
{
    private static readonly YesNoField Field = new("confirm", "Confirmation", "", "", new Citation("", "", "", "", "", ""));

    /// <summary>True for yes, false for no, null for anything else.</summary>
    public static bool? IsYes(string text, PendingKind? kind)
    {
        if (text.TrimEnd().EndsWith('?')) return null;
        var command = FormCommands.Of(text, asking: true);
        if (command == FormCommand.Cancel && kind == PendingKind.Drop) return true;
        if (command == FormCommand.Restart && kind == PendingKind.Restart) return true;
        if (kind is null && Go().IsMatch(text.Trim())) return true;
        return Field.Read(text).Value switch { YesNoField.Yes => true, YesNoField.No => false, _ => null };
    }

    /// <summary>True for one, false for two, null for anything else.</summary>
    public static bool? IsOne(string text) => One().IsMatch(text.Trim()) ? true : Two().IsMatch(text.Trim()) ? false : null;

    public static Reply OneOrTwo(string name, string rowName) => FormWords.Say($"Is \"{name}\" one {rowName} or two?", "One", "Two");

    [GeneratedRegex(@"^(?:yes,? )?(?:please )?(?:go(?: ahead| on)?|do (?:it|that)|just do it|work it out|calculate(?: it)?|run it|proceed|show me(?: the result)?|(?:that|it|all)(?:'s| is|) ?(?:looks? )?(?:right|fine|good|correct|ok(?:ay)?)|looks? (?:good|right|fine|ok(?:ay)?)|fine|good|great|perfect|ok(?:ay)?)(?: then| please| now)?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Go();

    [GeneratedRegex(@"^(?:it'?s |it is |just |only )?(?:one|1|a single one|the same|together)\b[^?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex One();

    [GeneratedRegex(@"^(?:it'?s |they'?re |they are |no,? )?(?:two|2|both|separate|different)\b[^?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Two();
}
