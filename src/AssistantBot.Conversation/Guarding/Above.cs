using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Guarding;

/// <summary>What stands above a passage.</summary>
/// <param name="Text">The document's title and the headings.</param>
/// <param name="Terms">Their stems.</param>
/// <param name="Subject">Words of names that the whole passage is about, in lower case: those of title, headings and the case's own name.</param>
/// <param name="Councils">Words of the names of the case's councils, in lower case.</param>
/// <param name="Source">Words of the source's names, in lower case, with those of everything above.</param>
internal sealed record Above(string Text, IReadOnlyList<string> Terms, IReadOnlySet<string> Subject, IReadOnlySet<string> Councils, IReadOnlySet<string> Source)
{
    private static readonly HashSet<string> None = [];

    public static Above Nothing { get; } = new("", [], None, None, None);

    public static Above Of(Citation citation, ContentSnapshot content)
    {
        var passage = content.Knowledge.Passages.FirstOrDefault(passage => passage.Document.Id == citation.Document && passage.Anchor == citation.Anchor);
        var text = $"{citation.Title}. {passage?.HeadingPath}";
        var one = content.Knowledge.Find(citation.Document)?.Case;
        var councils = string.Join(", ", one?.Councils ?? []);
        var source = content.Knowledge.Corpus.Sources.GetValueOrDefault(citation.Source);
        var all = $"{text} {one?.Name} {councils} {source?.Label} {source?.Title} {source?.Publisher} {source?.Date} {citation.Locator}";
        return new Above(
            text, EnglishAnalyzer.Terms(text), NameWords.In($"{text}. {one?.Name}", content), NameWords.In(councils, content), EnglishAnalyzer.Words(all).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>True for names by which the passage's subject itself is called, such as that of the partnership.</summary>
    public bool IsSubject(IEnumerable<string> names) => names.All(Subject.Contains);
}
