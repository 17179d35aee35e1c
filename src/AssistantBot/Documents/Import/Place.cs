using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Documents.Import;

/// <summary>A place that a citation may name.</summary>
/// <param name="Source">Key of its source.</param>
/// <param name="Rows">Number of its rows, where it is a table.</param>
internal sealed partial record Place(string Source, string Locator, int? Rows)
{
    public static IReadOnlyList<Place> Of(LocalDocument document) =>
    [
        new Place(document.Source, document.Locator, null),
        .. document.Sections.Select(section => new Place(document.Source, section.Locator, section.Blocks is [TableBlock table] ? table.Rows.Count : null)),
    ];

    public static IReadOnlyList<Place> Of(Document document) =>
    [
        new Place(document.Source.Key, document.Locator, null),
        .. document.Sections.Select(section => new Place(section.Source.Key, section.Locator, section.Parts.OfType<TablePart>().LastOrDefault()?.Rows.Count)),
    ];

    /// <summary>The set of these places.</summary>
    public static LocatorSet Set(IEnumerable<Place> places)
    {
        var (pages, paragraphs) = (0, 0);
        var (named, rows) = (new SortedSet<string>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var place in places)
        {
            if (place.Rows is { } count) rows[place.Locator] = Math.Max(count, rows.GetValueOrDefault(place.Locator));
            else if (Last(Pages(), place.Locator) is { } page) pages = Math.Max(pages, page);
            else if (Last(Paragraphs(), place.Locator) is { } paragraph) paragraphs = Math.Max(paragraphs, paragraph);
            else named.Add(place.Locator);
        }

        return LocatorSet.None with { Named = named, Rows = rows, Pages = pages, Counted = paragraphs };
    }

    private static int? Last(Regex pattern, string locator) =>
        pattern.Match(locator) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^pages? (?:[0-9]+-)?([0-9]{1,6})$")]
    private static partial Regex Pages();

    [GeneratedRegex("^paragraphs? (?:[0-9]+-)?([0-9]{1,6})$")]
    private static partial Regex Paragraphs();
}
