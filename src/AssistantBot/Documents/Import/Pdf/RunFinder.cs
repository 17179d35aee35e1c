namespace AssistantBot.Documents.Import.Pdf;

/// <summary>Finds tables and prose in columns, which a PDF only draws: from a band with gaps downwards for as long as a gap goes on.</summary>
internal sealed class RunFinder
{
    /// <summary>Heights of a line between two bands beyond which a run ends.</summary>
    private const double Far = 1.8;

    private readonly double _space;
    private readonly List<PdfBand> _bands;

    private RunFinder(PdfPage page, double space) => (_space, _bands) = (space, PdfBand.Of(page.Lines, space));

    public static IEnumerable<BandRun> Find(PdfPage page)
    {
        var gaps = page.Lines.SelectMany(line => line.Words.Zip(line.Words.Skip(1), (left, right) => right.Left - left.Right)).Where(gap => gap > 0).Order().ToList();
        return gaps.Count > 0 ? new RunFinder(page, gaps[gaps.Count / 2]).Find() : [];
    }

    private IEnumerable<BandRun> Find()
    {
        var free = 0;
        for (var i = 0; i < _bands.Count;)
        {
            if (From(i, free) is not { } run)
            {
                i++;
                continue;
            }

            yield return run;
            i = free = _bands.IndexOf(run.Bands[^1]) + 1;
        }
    }

    /// <summary>The run from a band downwards, or null; columns of prose also take in what stands alone in one of them above and below.</summary>
    /// <param name="free">The first band that belongs to no run yet.</param>
    private BandRun? From(int start, int free)
    {
        IReadOnlyList<PdfSpan> columns = _bands[start].Pieces;
        var end = start + 1;
        for (; columns.Count > 1 && end < _bands.Count && IsNear(end); end++)
        {
            var pieces = _bands[end].Pieces;
            var merged = PdfSpan.Merge(columns.Concat(pieces), _space);
            // A line that fills more than one column and has no gap of its own is text below.
            if (merged.Count < 2 || (pieces.Count == 1 && merged.Count < columns.Count)) break;
            columns = merged;
        }

        while (end > start + 1 && IsHeading(_bands[end - 1], _bands[start])) end--;
        var top = start;
        while (top > free && IsNear(top) && PdfSpan.Merge(columns.Concat(_bands[top - 1].Pieces), _space).Count == columns.Count) top--;
        if (new BandRun(_bands[top..end], columns) is { IsColumns: true } prose) return prose;
        while (end > start + 1 && _bands[end - 1].Pieces is [var piece] && piece.Left < columns[0].Right) end--;
        return new BandRun(_bands[start..end], columns) is { IsTable: true } table ? table : null;
    }

    private static bool IsHeading(PdfBand band, PdfBand other) => band.Pieces.Count == 1 && band.Height > PageWriter.Larger * other.Height;

    private bool IsNear(int band) => _bands[band].Top - _bands[band - 1].Bottom <= Far * _bands[band].Height;
}
