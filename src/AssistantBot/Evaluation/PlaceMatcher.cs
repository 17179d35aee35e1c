using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Evaluation;

/// <summary>Tells whether a locator names the place that was meant: the same, a range that overlaps, or a row of the same table.</summary>
internal static partial class PlaceMatcher
{
    public static bool IsSame(EvalPlace meant, string source, string locator)
    {
        if (meant.Source != source) return false;
        if (meant.Loc == locator) return true;
        if (Range(meant.Loc) is { } a && Range(locator) is { } b) return a.First.CompareTo(b.Last) <= 0 && b.First.CompareTo(a.Last) <= 0;
        var (table, place) = (RowPattern().Replace(meant.Loc, ""), RowPattern().Replace(locator, ""));
        return table == place && (table == meant.Loc || place == locator);
    }

    private static ((int, int) First, (int, int) Last)? Range(string locator)
    {
        if (ParagraphPattern().Match(locator) is not { Success: true } match) return null;
        (int, int) Pair(int group) => (int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture));
        return (Pair(1), match.Groups[3].Success ? Pair(3) : Pair(1));
    }

    [GeneratedRegex(@"^(\d+)\.(\d+)(?:-(\d+)\.(\d+))?$")]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@", (row|item) \d+$")]
    private static partial Regex RowPattern();
}
