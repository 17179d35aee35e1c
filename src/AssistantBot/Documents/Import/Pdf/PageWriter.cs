using AssistantBot.Documents.Import.Markup;

namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Hands the text of pages on: headings by the size of their letters, paragraphs, lists and tables.</summary>
/// <param name="body">Height of most lines of the document.</param>
/// <param name="sizes">Heights of heading lines, the greatest first.</param>
internal sealed class PageWriter(ContentBuilder content, double body, IReadOnlyList<double> sizes)
{
    /// <summary>How much larger than the text a heading's letters are.</summary>
    public const double Larger = 1.12;

    private const int MostHeadingWords = 25;

    /// <summary>Share of the height by which lines of one size differ at most.</summary>
    private const double Near = 0.03;

    private readonly List<PdfLine> _open = [];
    private (string Text, bool Ordered)? _item;
    private bool _inList;
    private int _openPage, _page;

    public void Write(PdfPage page)
    {
        _page = page.Number;
        var runs = new Queue<BandRun>(RunFinder.Find(page));
        var inRuns = runs.SelectMany(run => run.Bands).SelectMany(band => band.Lines).ToHashSet();
        foreach (var line in HangingMarks.Join(page.Lines.Where(line => !inRuns.Contains(line))))
        {
            while (runs.TryPeek(out var above) && above.Bands[^1].Bottom <= line.Top + 1) Take(runs.Dequeue());
            Take(line);
        }

        while (runs.TryDequeue(out var last)) Take(last);
    }

    /// <summary>Ends the last paragraph.</summary>
    public void Close(PdfLine? next = null)
    {
        if (_open.Count == 0) return;
        content.Page(_openPage);
        var text = string.Join(' ', _open.Select(line => line.Text));
        var shaped = _open.Count == 1 ? LineShape.HeadingLevel(text) : 0;
        var isHeading = shaped > 0 && (_item is null || (!_inList && next is not null && LineShape.Item(next.Text) is null));
        if (SizeLevel(text) is var level and > 0) content.Heading(level, text);
        else if (isHeading) content.Heading(sizes.Count + shaped, text);
        else if (_item is { } item) content.Item(item.Text + text[_open[0].Text.Length..], item.Ordered);
        else content.Paragraph(text);
        _inList = _item is not null && !isHeading;
        _open.Clear();
    }

    private void Take(BandRun run)
    {
        if (run.IsColumns)
        {
            foreach (var line in run.Lines()) Take(line);
            return;
        }

        Close();
        content.Page(_page);
        content.Table(run.Rows());
    }

    private void Take(PdfLine line)
    {
        if (_open.Count > 0 && Parts(_open[^1], line)) Close(line);
        if (_open.Count == 0) (_item, _openPage) = (LineShape.Item(line.Text), _page);
        _open.Add(line);
    }

    /// <summary>True where a line begins a new paragraph, item or heading.</summary>
    private bool Parts(PdfLine above, PdfLine line)
    {
        if (Math.Abs(line.Height - above.Height) > 2 * Near * body || LineShape.Item(line.Text) is not null) return true;
        var distance = line.Top - above.Bottom;
        // A sentence goes on below, at the head of the next column, or on the next page.
        if (char.IsLower(line.Text[0]) && above.Text[^1] is not ('.' or '!' or '?' or ':') && (distance < body * 0.4 || _openPage != _page)) return false;
        return line.Block != above.Block || _openPage != _page || Math.Abs(distance) > body * 0.6
            || (above.Text[^1] is '.' or '!' or '?' or ':' && above.Right < _open.Max(open => open.Right) - (4 * body));
    }

    /// <summary>Level of a heading by the size of its letters, or 0.</summary>
    private int SizeLevel(string text)
    {
        if (TextCleaner.Words(text) > MostHeadingWords || !text.Any(char.IsLetter)) return 0;
        for (var i = 0; i < sizes.Count; i++)
        {
            if (_open[0].Height >= sizes[i] * (1 - Near)) return i + 1;
        }

        return 0;
    }
}
