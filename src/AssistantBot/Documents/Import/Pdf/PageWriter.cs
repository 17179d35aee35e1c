using AssistantBot.Documents.Import.Markup;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Hands a page's text on: headings by the size of their letters, paragraphs, lists and tables.</summary>
/// <param name="body">Height of most lines of the document.</param>
/// <param name="sizes">Heights of heading lines, the greatest first.</param>
internal sealed class PageWriter(ContentBuilder content, double body, IReadOnlyList<double> sizes)
{
    /// <summary>How much larger than the text a heading's letters are.</summary>
    public const double Larger = 1.12;

    private const int MostHeadingWords = 25;
    private const double Near = 0.03;

    private readonly List<PdfLine> _open = [];
    private (string Text, bool Ordered)? _item;

    public void Write(PdfPage page)
    {
        var tables = new Queue<PdfTable>(TableFinder.Find(page));
        var inTables = tables.SelectMany(table => table.Lines).ToHashSet();
        foreach (var line in HangingMarks.Join(page.Lines.Where(line => !inTables.Contains(line))))
        {
            if (tables.TryPeek(out var above) && above.Bottom <= line.Top + 1) WriteTable(tables.Dequeue());
            if (_open.Count > 0 && Parts(_open[^1], line)) Close();
            if (_open.Count == 0) _item = LineShape.Item(line.Text);
            _open.Add(line);
        }

        while (tables.TryDequeue(out var last)) WriteTable(last);
        Close();
    }

    private void WriteTable(PdfTable table)
    {
        Close();
        content.Table(table.Rows);
    }

    /// <summary>True where a line begins a new paragraph, item or heading.</summary>
    private bool Parts(PdfLine above, PdfLine line) =>
        line.Block != above.Block || LineShape.Item(line.Text) is not null || Math.Abs(line.Height - above.Height) > Near * body * 2
        || line.Top - above.Bottom > body * 0.6 || (above.Text[^1] is '.' or '!' or '?' or ':' && above.Right < _open.Max(open => open.Right) - (4 * body));

    private void Close()
    {
        if (_open.Count == 0) return;
        var text = string.Join(' ', _open.Select(line => line.Text)).Replace("\u00AD ", "", StringComparison.Ordinal);
        if (_item is { } item) content.Item(item.Text + text[_open[0].Text.Length..], item.Ordered);
        else if (HeadingLevel(text) is var level and > 0) content.Heading(level, text);
        else content.Paragraph(text);
        _open.Clear();
    }

    private int HeadingLevel(string text)
    {
        if (TextCleaner.Words(text) > MostHeadingWords || !text.Any(char.IsLetter)) return 0;
        for (var i = 0; i < sizes.Count; i++)
        {
            if (_open[0].Height >= sizes[i] * (1 - Near)) return i + 1;
        }

        return _open.Count == 1 && LineShape.HeadingLevel(text) is var shaped and > 0 ? sizes.Count + shaped : 0;
    }
}
