using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;

namespace AssistantBot.Documents.Papers;

/// <summary>A citation as a paper shows it, with all that is needed to find the original without this program.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Place">What the source is called in short, and the place in it: "HMEP 3.22".</param>
/// <param name="Label">What the source is called in short: "HMEP".</param>
/// <param name="Work">Title, publisher and date of the source, and its address where it has a lasting one; empty for a source that is no longer known.</param>
/// <param name="Standing">Whose words follow: "Our summary", or "From the document" for one that was imported.</param>
/// <param name="Text">What it says, on one line and not longer than a note can be.</param>
internal sealed record SourceNote(int Number, string Place, string Label, string Work, string Standing, string Text)
{
    // A cited passage may be a whole section; who wants more of it reads the original.
    private const int LongestText = 600;

    /// <param name="source">The source that the citation names, or null where the corpus no longer has it.</param>
    public static SourceNote Of(int number, Citation citation, Source? source) => new(
        number,
        InertText.OneLine($"{source?.Label ?? citation.Source} {citation.Locator}"),
        source?.Label ?? citation.Source,
        source is null ? "" : Describe(source),
        source is { IsLocal: true } ? "From the document" : "Our summary",
        InertText.Shorten(InertText.OneLine(citation.Quote), LongestText));

    private static string Describe(Source source)
    {
        var address = Uri.TryCreate(source.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? $" {source.Address}" : "";
        return InertText.OneLine($"{source.Title.TrimEnd('.')}. {source.Publisher}, {source.Date}.{address}");
    }
}
