using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Answers;

/// <summary>Completes what asks the same of somebody else: "what about Vale?", "same for Vale", "no, I meant West Dorset", "and the other one?".</summary>
internal static partial class Ellipsis
{
    /// <summary>Words beside the name from which a text asks something of its own.</summary>
    private const int WordsOfItsOwn = 4;

    /// <summary>The question before with the new name in the place of the old, or null where the text asks no such thing.</summary>
    /// <param name="before">The question before, itself completed.</param>
    public static string? Complete(string text, string before, ContentSnapshot content)
    {
        if (OpeningPattern().Match(text) is not { Success: true } opening) return null;
        var rest = text[opening.Length..].Trim(' ', '?', '.', '!', ',');
        var old = Entities.In(before, content);
        if (old.Count == 0) return null;
        var named = Entities.In(rest, content);
        if (named.Count == 0) return OtherPattern().IsMatch(rest) && Other(before, content) is { } other ? Replace(before, old, other) : null;
        var name = rest[named[0]];
        var beside = BesidePattern().Replace($"{rest[..named[0].Start]} {rest[named[0].End..]}", " ").Trim();
        return beside.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfItsOwn ? null : $"{Replace(before, old, name)} {beside}".Trim();
    }

    /// <summary>What a correction corrects to, where it asks in full: "no, I meant how long it took".</summary>
    public static string WithoutCorrection(string text) => CorrectionPattern().Replace(text, "", 1) is { Length: > 0 } rest ? rest : text;

    private static string Replace(string before, IReadOnlyList<Range> old, string name)
    {
        var (start, length) = old[0].GetOffsetAndLength(before.Length);
        var (last, lastLength) = old[^1].GetOffsetAndLength(before.Length);
        var between = old.Count > 1 ? before[(start + length)..last] : "";
        var end = between.Length > 0 && between.Length <= LongestBetween ? last + lastLength : start + length;
        return $"{before[..start]}{name}{before[end..]}";
    }

    /// <summary>Two names this near stand for one subject: "Weymouth (and) West Dorset".</summary>
    private const int LongestBetween = 6;

    /// <summary>The other council of a case of two of which the question before names one.</summary>
    private static string? Other(string before, ContentSnapshot content)
    {
        foreach (var entry in content.Cases.All)
        {
            var councils = entry.Case.Councils.Select(council => KindPattern().Replace(council, "").Trim()).ToList();
            var named = councils.FindAll(council => before.Contains(council, StringComparison.OrdinalIgnoreCase));
            if (councils.Count >= 2 && named.Count == councils.Count - 1) return councils.Find(council => !named.Contains(council));
        }

        return null;
    }

    [GeneratedRegex(@"^\W*((and|but|ok(ay)?|so|no|sorry|actually|right|yes)\W+)*((what|how) about|what of|(the )?same (again )?(for|with|question for|thing for)|i meant?( to say)?|i was (asking|talking) about|i am asking about|not that( one)?|for|in|at|with|and|or|try|instead)\b\s*|^\W*(no|sorry|actually|and|or)\b\W+(?=[\w' &-]{3,40}\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex(@"^\W*((no|nope|sorry|actually|wait)\W+)*(i (really )?meant?( to (say|ask))?|i was asking|what i meant was)\b[\s,:-]*", RegexOptions.IgnoreCase)]
    private static partial Regex CorrectionPattern();

    [GeneratedRegex(@"\b(the other|other (one|council|partner|district|borough|authority|side))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"'s\b|’s\b|\b(council|councils|the|and|one|then|please|too|as well|instead|not|rather)\b|[^\w ]", RegexOptions.IgnoreCase)]
    private static partial Regex BesidePattern();

    [GeneratedRegex(@"\b((metropolitan )?(district|borough|county|city)|council|london borough of|the)\b", RegexOptions.IgnoreCase)]
    private static partial Regex KindPattern();
}
