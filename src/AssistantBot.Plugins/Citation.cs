namespace AssistantBot.Plugins;

/// <summary>Where a statement comes from: the place in the source document and the corpus document that summarises it.</summary>
/// <param name="Source">Key of the source, such as <c>hmep</c>.</param>
/// <param name="Locator">Place in the source, such as <c>3.22</c> or <c>Table 2, row 5</c>.</param>
/// <param name="Document">Id of the corpus document, such as <c>hmep/case-study-4</c>.</param>
/// <param name="Anchor">Anchor of the cited passage in the corpus document's page.</param>
/// <param name="Title">Title of the corpus document.</param>
/// <param name="Quote">The corpus text that supports the statement. A summary of the source, never its own words.</param>
public sealed record Citation(string Source, string Locator, string Document, string Anchor, string Title, string Quote)
{
    /// <summary>Path of the cited place on this assistant's own pages, without the host.</summary>
    public string Path => Anchor.Length == 0 ? $"/sources/{Document}" : $"/sources/{Document}#{Anchor}";
}
