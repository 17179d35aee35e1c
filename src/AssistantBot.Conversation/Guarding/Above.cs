using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Guarding;

/// <summary>What stands above a passage.</summary>
/// <param name="Text">The document's title and the headings.</param>
/// <param name="Terms">Their stems.</param>
/// <param name="Named">Words of the names of its title, its headings and its case's councils, in lower case.</param>
/// <param name="Alias">Words by which its case is called and none of its councils, such as those of a partnership, in lower case.</param>
/// <param name="Source">All words above it, with those of its source's names, in lower case.</param>
/// <param name="Key">Stems of the first cell of a row; empty for text.</param>
/// <param name="OtherKeys">Those of the other rows of its table.</param>
internal sealed record Above(
    string Text, IReadOnlyList<string> Terms, IReadOnlySet<string> Named, IReadOnlySet<string> Alias, IReadOnlySet<string> Source,
    IReadOnlyList<string> Key, IReadOnlyList<IReadOnlyList<string>> OtherKeys)
{
    private static readonly HashSet<string> None = [];

    public static Above Nothing { get; } = new("", [], None, None, None, [], []);

    public bool IsRow => Key.Count > 0;

    public static Above Of(Citation citation, ContentSnapshot content)
    {
        var places = content.Knowledge.Passages.Where(passage => passage.Document.Id == citation.Document && passage.Anchor == citation.Anchor).ToList();
        var passage = places.Find(place => place.Locator == citation.Locator) ?? places.FirstOrDefault();
        var text = $"{citation.Title}. {passage?.HeadingPath}";
        var one = content.Knowledge.Find(citation.Document)?.Case;
        var councils = NameWords.Proper(string.Join(", ", one?.Councils ?? []), content);
        var source = content.Knowledge.Corpus.Sources.GetValueOrDefault(citation.Source);
        var all = $"{text} {one?.Name} {string.Join(' ', one?.Councils ?? [])} {source?.Label} {source?.Title} {source?.Publisher} {source?.Date} {citation.Locator}";
        return new Above(
            text, EnglishAnalyzer.Terms(text), NameWords.Proper(text, content).Union(councils).ToHashSet(StringComparer.Ordinal),
            one is null ? None : NameWords.Proper($"{citation.Title}. {one.Name}", content).Except(councils).ToHashSet(StringComparer.Ordinal),
            EnglishAnalyzer.Words(all).ToHashSet(StringComparer.Ordinal), KeyOf(passage), OtherKeysOf(passage, content));
    }

    /// <summary>True where a sentence speaks of another row of the table more than of this one.</summary>
    public bool IsOtherRow(IReadOnlySet<string> terms) => IsRow && OtherKeys.Any(other => Share(other, terms) > Share(Key, terms));

    private static double Share(IReadOnlyList<string> key, IReadOnlySet<string> terms) => key.Count == 0 ? 0 : (double)key.Count(terms.Contains) / key.Count;

    private static List<string> KeyOf(Passage? passage) => passage?.Row is { Cells.Count: > 0 } row ? [.. EnglishAnalyzer.Terms(row.Cells[0]).Distinct()] : [];

    private static List<List<string>> OtherKeysOf(Passage? passage, ContentSnapshot content) => passage?.Row is null
        ? []
        : [.. content.Knowledge.Passages.Where(other => other.SectionId == passage.SectionId && other.Row is not null && other.Number != passage.Number).Select(KeyOf)];
}
