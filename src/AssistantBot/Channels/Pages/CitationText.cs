using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.Pages;

/// <summary>How pages name a place in a source.</summary>
internal static class CitationText
{
    /// <summary>"HMEP 3.22", "HMEP Table 2, row 5".</summary>
    public static string Place(Source source, string locator) => $"{source.Label} {locator}";

    /// <summary>The same for a citation; a source that the corpus no longer has is named by its key.</summary>
    public static string Place(Citation citation, ISourceLibrary library) =>
        Sources(library.Find(citation.Document)).FirstOrDefault(source => source.Key == citation.Source) is { } source
            ? Place(source, citation.Locator)
            : $"{citation.Source} {citation.Locator}";

    private static IEnumerable<Source> Sources(Document? document) =>
        document is null ? [] : document.Sections.Select(section => section.Source).Prepend(document.Source);
}
