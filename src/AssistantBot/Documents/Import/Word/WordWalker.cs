using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Import.Word;

/// <summary>Hands the blocks of a Word file on, in reading order.</summary>
internal sealed class WordWalker(ContentBuilder content, WordStyles styles, WordNotes notes, ImportLimits limits)
{
    /// <summary>Words beyond which a numbered item is a numbered paragraph, as reports to committees have them.</summary>
    private const int LongestStep = 40;

    public void Take(OpenXmlElement block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                TakeParagraph(paragraph);
                break;
            case Table table:
                content.Table(Rows(table), Math.Max(1, table.Elements<TableRow>().TakeWhile(IsHeader).Count()));
                break;
            case DeletedRun or MoveFromRun or SectionProperties:
                break;
            default:
                // Content controls and the like hold blocks of their own.
                foreach (var inner in block.ChildElements) Take(inner);
                break;
        }
    }

    private void TakeParagraph(Paragraph paragraph)
    {
        if (styles.IsGenerated(paragraph)) return;
        var text = WordText.Of(paragraph);
        if (styles.IsTitle(paragraph)) content.Heading(0, text);
        else if (styles.HeadingLevel(paragraph) is var level and > 0) content.Heading(level, text);
        else if (styles.ListIsOrdered(paragraph) is { } ordered && !(ordered && TextCleaner.Words(TextCleaner.Clean(text)) > LongestStep)) content.Item(text, ordered);
        else content.Paragraph(text);

        foreach (var note in notes.Of(paragraph).Where(note => note.Length > 0)) content.Paragraph($"Note: {note}");
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any() && !box.Ancestors<TextBoxContent>().Any()))
        {
            foreach (var inner in box.ChildElements) Take(inner);
        }
    }

    /// <summary>The cells of each row; a cell that goes on from the row above has its text.</summary>
    private IEnumerable<IReadOnlyList<string>> Rows(Table table)
    {
        IReadOnlyList<string> above = [];
        foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
        {
            var isHeader = IsHeader(row);
            var cells = new List<string>();
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                var properties = cell.TableCellProperties;
                var goesOn = properties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
                var text = goesOn ? above.ElementAtOrDefault(cells.Count) ?? "" : WordText.Of(cell);
                cells.Add(text);
                for (var span = Math.Min(properties?.GridSpan?.Val?.Value ?? 1, limits.Columns + 1); span > 1; span--) cells.Add(isHeader ? text : "");
                if (cells.Count > limits.Columns) throw new ImportException($"has a table of more than {limits.Columns:N0} columns; split it");
            }

            above = cells;
            yield return cells;
        }
    }

    private static bool IsHeader(TableRow row) => row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.Value != OnOffOnlyValues.Off;
}
