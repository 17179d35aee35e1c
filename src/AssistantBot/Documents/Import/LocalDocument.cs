namespace AssistantBot.Documents.Import;

/// <summary>An imported document as it stands below <c>knowledge/local/</c>.</summary>
/// <param name="Id"><c>local/KEY/NAME</c>.</param>
/// <param name="Source">Key of its source.</param>
/// <param name="Locator">The whole of it, as "pages 1-12".</param>
internal sealed record LocalDocument(string Id, string Title, string Source, string Locator, IReadOnlyList<Section> Sections)
{
    public string File => $"{Id}.md";

    public int Tables => Sections.Count(section => section.Blocks is [TableBlock]);

    public int Words => Sections.SelectMany(section => section.Blocks).Sum(block => block switch
    {
        ProseBlock prose => TextCleaner.Words(prose.Text),
        ListBlock list => list.Items.Sum(TextCleaner.Words),
        TableBlock table => table.Rows.SelectMany(row => row).Sum(TextCleaner.Words),
        _ => 0,
    });
}
