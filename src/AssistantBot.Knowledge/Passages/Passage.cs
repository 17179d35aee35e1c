using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Passages;

/// <summary>What is found and cited as one: the text under a heading, or one row of a table with its header.</summary>
/// <param name="Number">Place in the corpus, counted from 0; stable for one version of it.</param>
/// <param name="Anchor">Anchor in the document's page.</param>
/// <param name="Locator">Place in the source; for a row, "Table 2, row 5".</param>
/// <param name="HeadingPath">Headings from the outermost to its own.</param>
/// <param name="Text">The whole passage as plain text: paragraphs and list items one a line; a row as "column: cell" pairs.</param>
/// <param name="Statements">Its sentences, list items and cells, each of which can be shown alone.</param>
/// <param name="Row">The row, or null for a section.</param>
public sealed record Passage(
    int Number, Document Document, Section Section, string Anchor, string Locator, string HeadingPath, string Text,
    IReadOnlyList<Statement> Statements, IReadOnlyList<string> Asks, RowText? Row)
{
    public Source Source => Section.Source;

    /// <summary>Number of the section within the corpus that the passage belongs to: rows of one table share it.</summary>
    public string SectionId { get; } = $"{Document.Id}#{Section.Anchor}";
}

/// <summary>A table row as text.</summary>
/// <param name="Number">Number of the body row, counted from 1.</param>
/// <param name="Header">Column titles.</param>
/// <param name="Cells">One text for each column; empty where the original is.</param>
public sealed record RowText(int Number, IReadOnlyList<string> Header, IReadOnlyList<string> Cells);

/// <summary>A piece of a passage that can be shown alone.</summary>
/// <param name="Text">A sentence, a list item or a row.</param>
/// <param name="List">Which list of the passage the item belongs to, counted from 0; -1 for what is no item.</param>
/// <param name="Kind">What it is.</param>
public sealed record Statement(string Text, StatementKind Kind, int List);

public enum StatementKind
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>The line before a list, which says what it lists.</summary>
    Lead,

    /// <summary>An item of a list without order.</summary>
    Item,

    /// <summary>A step of an ordered list.</summary>
    Step,

    /// <summary>A row of a table.</summary>
    Row,
}
