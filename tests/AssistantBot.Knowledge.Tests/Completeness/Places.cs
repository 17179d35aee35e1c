using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Where passages stand in their source.</summary>
internal static partial class Places
{
    /// <summary>Every single place that a citation of the source may name.</summary>
    public static IEnumerable<string> All(LocatorSet locators) =>
    [
        .. locators.Paragraphs.SelectMany(chapter => Enumerable.Range(1, chapter.Value).Select(paragraph => Text($"{chapter.Key}.{paragraph}"))),
        .. locators.Named,
        .. locators.Rows.SelectMany(table => Enumerable.Range(1, table.Value).Select(row => Text($"{table.Key}, row {row}"))),
    ];

    /// <summary>True where a passage at <paramref name="passage"/> speaks for <paramref name="place"/>: the same place, a row or item of it, the table that it is a row of, or a range that holds it.</summary>
    public static bool Covers(string passage, string place) =>
        passage == place
        || passage.StartsWith($"{place}, ", StringComparison.Ordinal)
        || place.StartsWith($"{passage}, ", StringComparison.Ordinal)
        || (Paragraphs(passage) is { } range && Paragraphs(place) is { } inner
            && range.Chapter == inner.Chapter && range.First <= inner.First && range.Last >= inner.Last);

    private static (int Chapter, int First, int Last)? Paragraphs(string locator)
    {
        if (ParagraphPattern().Match(locator) is not { Success: true } match) return null;
        return (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3].Success ? match.Groups[3] : match.Groups[2]));
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"^([0-9]+)\.([0-9]+)(?:-[0-9]+\.([0-9]+))?$")]
    private static partial Regex ParagraphPattern();
}
