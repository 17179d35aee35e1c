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
    /// <summary>No place at all.</summary>
    public static LocatorSet None { get; } = new(new Dictionary<int, int>(), new HashSet<string>(), new Dictionary<string, int>());

    /// <summary>Number of pages that "page 3" and "pages 1-12" may name; 0 where it has none.</summary>
    public int Pages { get; init; }

    /// <summary>Number of paragraphs that are counted through, as "paragraph 12" names them; 0 where chapters number theirs.</summary>
    public int Counted { get; init; }

    /// <summary>True for a page, a paragraph, a range of them within one chapter, a named place, a table, or one of its rows.</summary>
    public bool Contains(string locator)
    {
        if (Named.Contains(locator) || Rows.ContainsKey(locator)) return true;
        if (ParagraphPattern().Match(locator) is { Success: true } match) return ContainsParagraphs(match);
        if (CountPattern().Match(locator) is { Success: true } count) return ContainsCount(count);
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

    private bool ContainsCount(Match match)
    {
        var last = match.Groups[1].Value == "page" ? Pages : Counted;
        return Number(match, 2) <= last && (!match.Groups[3].Success || (Number(match, 2) < Number(match, 3) && Number(match, 3) <= last));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9][0-9]{0,2})\.([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2})\.([1-9][0-9]{0,2}))?$")]
    private static partial Regex ParagraphPattern();

    [GeneratedRegex(@"^(.+), row ([1-9][0-9]{0,3})$")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^(page|paragraph)s? ([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?$")]
    private static partial Regex CountPattern();
}
