using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>Hears what is to be shared in the wish itself: "split £1.2m of running costs between East Lindsey and South Holland by population".</summary>
internal static partial class OpeningWords
{
    private const string UsualLine = "Costs";

    /// <summary>The line, its basis and the partners, as far as they are named; empty where the text gives no amount to share. What happened elsewhere ("how did they split ...") is no wish.</summary>
    public static IReadOnlyList<TypedValue> Read(string text)
    {
        var wish = Sharing().Match(text.Trim());
        if (!wish.Success) return [];
        var (after, who) = (wish.Groups["after"].Value, wish.Groups["who"].Value.Trim());
        var basis = Basis(ref who) ?? Basis(ref after);
        var values = new List<TypedValue> { new(ApportionmentForm.Lines, $"{Line(wish.Groups["before"].Value, after)} {wish.Groups["amount"].Value}") };
        if (basis is not null) values.Add(new(FormPath.Of(ApportionmentForm.Lines, 1, "basis"), basis));
        if (!Nobody().IsMatch(who)) values.Add(new(ApportionmentForm.Partners, who));
        return values;
    }

    /// <summary>What the amount is for, by the words beside it.</summary>
    private static string Line(string before, string after)
    {
        var ahead = Leading().Replace(before, "");
        var name = Of().Match(after) is { Success: true } behind ? behind.Groups["name"].Value : ahead.Length > 0 ? ahead : after;
        name = Tying().Replace(name, "").Trim();
        return name.Length == 0 ? UsualLine : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Takes a basis off the words.</summary>
    private static string? Basis(ref string words)
    {
        var found = By().Match(words);
        if (!found.Success) return null;
        words = words[..found.Index].Trim();
        return found.Groups["basis"].Value;
    }

    /// <summary>A command, or a question about what "we" or "you" could do.</summary>
    [GeneratedRegex(@"^(?:(?:please|now|so|ok(?:ay)?|then|how (?:should|would|could|can|might|do) (?:we|i)|(?:can|could|would|will) you|can we|help (?:me|us)(?: to)?|(?:i|we)(?:'d| would)? (?:need|want|like) to|let'?s|let us)[, ]+)*(?:split|share|divide|apportion|allocate|divvy up|share out|split up|divide up)\s+(?<before>(?:[\p{L}'’-]+\s+){0,6}?)(?<amount>£\s?\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million|billion)\b)?|\d[\d,.]*\s?(?:k|m|bn|thousand|million|billion|pounds)\b|\d{1,3}(?:,\d{3})+|\d{4,})(?<after>(?:\s+[\p{L}'’-]+){0,8}?)\s+(?:between|among|amongst|across)\s+(?<who>.+?)[\s.?!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sharing();

    [GeneratedRegex(@"(?:^|\s+)(?:(?:by|using|according to|based on|in proportion to|pro[ -]rata to|on the basis of)\s+(?:the\s+|their\s+|its\s+)?(?<basis>.+)|(?<basis>equally|evenly|in equal (?:parts|shares)|fifty-fifty|50/50))$", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?:of|in|for|as)\s+(?<name>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:(?:the|a|an|our|my|its|this|that|these|those|total|all)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:the|our|a|an)\s+|(?:^|\s+)(?:of|at|is|are|a year|per year|annually|equally|evenly|(?:two|three|four|five|six) ways)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tying();

    /// <summary>Partners without names.</summary>
    [GeneratedRegex(@"^(?:us|them|(?:the |all |our |these |those )*(?:\d+ |two |three |four |five |six |seven |eight |nine |ten |several |both |other |of )*(?:partners?|councils?|authorities|districts|boroughs|members|us|parties))(?: of (?:us|them))?$|^$", RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();
}
