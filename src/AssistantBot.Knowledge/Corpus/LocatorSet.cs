using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Every place in a source that a citation may name: numbered paragraphs, named places, and rows of tables.</summary>
/// <param name="Paragraphs">Chapter number to the number of its last paragraph.</param>
/// <param name="Named">Names of sections, figures, case studies and appendices.</param>
/// <param name="Rows">Name of a table to the number of its body rows.</param>
public sealed partial record LocatorSet(
    IReadOnlyDictionary<int, int> Paragraphs, IReadOnlySet<string> Named, IReadOnlyDictionary<string, int> Rows)
{
    /// <summary>True for a paragraph, a range within one chapter, a named place, a table, or one of its rows.</summary>
    public bool Contains(string locator)
    {
        if (Named.Contains(locator) || Rows.ContainsKey(locator)) return true;
        if (ParagraphPattern().Match(locator) is { Success: true } match) return ContainsParagraphs(match);
        return RowPattern().Match(locator) is { Success: true } row
            && Rows.TryGetValue(row.Groups[1].Value, out var rows)
            && Number(row, 2) <= rows;
    }

    private bool ContainsParagraphs(Match match)
    {
        var (chapter, first) = (Number(match, 1), Number(match, 2));
        if (!Paragraphs.TryGetValue(chapter, out var last)) return false;
        if (!match.Groups[3].Success) return first <= last;
        return Number(match, 3) == chapter && Number(match, 4) is var end && first < end && end <= last;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9][0-9]{0,2})\.([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2})\.([1-9][0-9]{0,2}))?$")]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"^(.+), row ([1-9][0-9]{0,3})$")]
    private static partial Regex RowPattern();
}
