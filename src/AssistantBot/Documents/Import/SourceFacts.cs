using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Documents.Import;

/// <summary>What a citation says about an imported document's source: what the person gave, else what was known, else what the document says of itself.</summary>
internal static class SourceFacts
{
    private const string NotKnown = "not known";
    private const int LongestLabel = 40;

    public static Source Merge(Source? known, ImportRequest request, LocalDocument document, bool isFolder)
    {
        // A source with a key that the person gave may hold several documents, and keeps its title.
        var title = request.Title ?? (request.Source is null ? document.Title : known?.Title ?? (isFolder ? TextCleaner.Clean(Path.GetFileName(request.Path)) : document.Title));
        var label = known is not null && known.Title == title ? known.Label : TextCleaner.Shorten(title, LongestLabel);
        return new Source(
            document.Source, label, title, request.Publisher ?? known?.Publisher ?? NotKnown, request.Date ?? known?.Date ?? NotKnown, request.Year ?? known?.Year ?? 0,
            known?.Licence ?? NotKnown, known?.Address ?? NotKnown, known?.Locators ?? LocatorSet.None)
        {
            IsLocal = true,
        };
    }
}
