using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Content;

/// <summary>Shows the corpus's tables to the plugins.</summary>
internal sealed class KnowledgeToolkit(KnowledgeBase knowledge) : IToolkit
{
    public ToolkitTable Table(string source, string name)
    {
        var found = Tables().Where(place => place.Section.Source.Key == source && place.Section.Locator == name && place.Document.Kind != DocumentKinds.Path).ToList();
        if (found.Count == 0) throw new ToolkitException($"{source}/", 0, $"there is no table with the locator \"{name}\"; add it under a heading with loc=\"{name}\"");
        if (found.Count > 1) throw new ToolkitException(found[1].Document.File, found[1].Table.Line, $"\"{name}\" stands in {found[0].Document.File} as well; keep one");
        return Show(found[0]);
    }

    public ToolkitTable TableUnder(string document, string heading)
    {
        var found = Tables().Where(place => place.Document.Id == document && place.Section.Heading == heading).ToList();
        return found.Count == 1 ? Show(found[0]) : throw new ToolkitException($"{document}.md", 0, $"it needs one table under the heading \"{heading}\"");
    }

    public Citation Place(string source, string locator) => Place(source, locator, "");

    public Citation Place(string source, string locator, string says)
    {
        var there = knowledge.Passages.Where(passage => passage.Source.Key == source && passage.Locator == locator).ToList();
        if (there.Count == 0) throw new ToolkitException($"{source}/", 0, $"nothing stands at \"{locator}\"; write a heading with loc=\"{locator}\"");
        var passage = there.Find(passage => passage.Text.Contains(says, StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolkitException($"{source}/", 0, $"no passage at \"{locator}\" says \"{says}\", which a plugin cites; keep these words in the sentence that tells it");
        return passage.Cite(passage.Text);
    }

    private IEnumerable<TablePlace> Tables() =>
        from document in knowledge.Documents
        from section in document.Sections
        from table in section.Parts.OfType<TablePart>()
        select new TablePlace(document, section, table);

    private ToolkitTable Show(TablePlace place) => new(
        place.Document.File, place.Table.Line, place.Table.Header,
        [.. place.Table.Rows.Select((row, i) => Row(place.Document, place.Section, row, i + 1))],
        new Citation(place.Section.Source.Key, place.Section.Locator, place.Document.Id, place.Section.Anchor, place.Document.Title, place.Section.Heading));

    private ToolkitRow Row(Document document, Section section, TableRow row, int number) => new(
        row.Line,
        [.. row.Cells.Select(cell => new ToolkitCell(cell.Text, [.. cell.Links.Select(Cite)]))],
        new Citation(section.Source.Key, $"{section.Locator}, row {number}", document.Id, row.Anchor, document.Title, string.Join("; ", row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0))));

    private Citation Cite(string link)
    {
        var parts = link.Split('#', 2);
        var document = knowledge.Find(parts[0])!;
        var section = document.Sections.FirstOrDefault(section => parts.Length > 1 && section.Anchor == parts[1]);
        return section is null
            ? new Citation(document.Source.Key, document.Locator, document.Id, "", document.Title, document.Title)
            : new Citation(section.Source.Key, section.Locator, document.Id, section.Anchor, document.Title, section.Heading);
    }

    private sealed record TablePlace(Document Document, Section Section, TablePart Table);
}
