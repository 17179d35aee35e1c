using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Papers;

/// <summary>What somebody wants as a file.</summary>
/// <param name="Format">Null for one that is not made.</param>
/// <param name="IsWhole">True for the whole conversation.</param>
/// <param name="Plugin">The instrument whose report is named, or null.</param>
/// <param name="IsAnswer">True where "that" or an answer was named.</param>
internal sealed partial record PaperRequest(PaperFormat? Format, bool IsWhole, IPlugin? Plugin, bool IsAnswer)
{
    private static readonly (Regex Words, PaperFormat? Format)[] Formats = [(Word(), PaperFormat.Word), (Excel(), PaperFormat.Excel), (Csv(), PaperFormat.Csv), (Other(), null)];

    /// <summary>"Save as Word", "give me the Excel", "download it", "save the whole conversation as Word"; null where the text asks for no file.</summary>
    /// <param name="asking">True while a form asks: then a bare "save" keeps its answers.</param>
    public static PaperRequest? Read(string text, PluginCatalog plugins, bool asking)
    {
        var said = Wish.Of(Wish.Normal(text).TrimEnd('?', ' '));
        var verb = Verb().Match(said);
        var rest = verb.Success ? said[verb.Length..] : said;
        var named = Formats.FirstOrDefault(format => format.Words.IsMatch(rest));
        if (named.Words is null && !(verb.Success && (Saves().IsMatch(verb.Value) && (!asking || verb.Value.Trim() is "download" or "export")))) return null;
        var left = named.Words?.Replace(rest, " ", 1) ?? rest;
        var plugin = Invitations.Named(left, plugins);
        if (plugin is not null) left = WithoutName(left, plugin);
        if (!Fillers().IsMatch(left) || (!verb.Success && !Bare().IsMatch(left))) return null;
        return new PaperRequest(named.Words is null ? PaperFormat.Word : named.Format, Whole().IsMatch(left), plugin, Answer().IsMatch(left));
    }

    /// <summary>Whether what is wanted is the report of the instrument that the person is in.</summary>
    public bool IsOf(IPlugin open) => Format is not null && !IsWhole && (Plugin == open || (Plugin is null && !IsAnswer));

    private static string WithoutName(string text, IPlugin plugin) => plugin.Invitations.Append(plugin.Title.ToLowerInvariant()).Append(plugin.Name)
        .OrderByDescending(name => name.Length).Aggregate(text, (left, name) => left.Replace(name, " ", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:save|export|download|give me|get me|send me|show me|make(?: me)?|create|write|put|turn|print|have|get)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:save|export|download|print)$")]
    private static partial Regex Saves();

    [GeneratedRegex(@"\b(?:ms |microsoft )?(?:word|docx?)(?: (?:document|paper|file|doc|format|version))?\b|\b(?:word )?document$|\bpaper$")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:ms |microsoft )?(?:excel|xlsx?|spreadsheet|workbook)(?: (?:sheet|file|workbook|format|version|spreadsheet))?\b")]
    private static partial Regex Excel();

    [GeneratedRegex(@"\bcsv(?: (?:file|format|version))?\b")]
    private static partial Regex Csv();

    [GeneratedRegex(@"\b(?:pdf|powerpoint|pptx?)(?: (?:file|document|format|version))?\b")]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:\s|\b(?:it|this|that|them|all|everything|the|an?|my|our|your|whole|entire|full|conversation|chat|reports?|results?|answers?|figures|tables?|working|paper|file|document|version|copy|as|in|to|into|of|for|from|me|us|please|now|again|last|previous|form|with|its|sources|our|questions|and)\b)*$")]
    private static partial Regex Fillers();

    /// <summary>What may stand around a format that is said without a verb.</summary>
    [GeneratedRegex(@"^(?:\s|\b(?:as|in|an?|the|please)\b)*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:whole|entire|conversation|chat|everything|all)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:that|this|answers?)\b")]
    private static partial Regex Answer();
}
