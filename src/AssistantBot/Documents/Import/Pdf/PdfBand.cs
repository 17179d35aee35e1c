namespace AssistantBot.Documents.Import.Pdf;

/// <summary>A stretch of a page from left to right.</summary>
internal readonly record struct PdfSpan(double Left, double Right)
{
    public bool Holds(PdfWord word) => word.Left >= Left - 0.5 && word.Right <= Right + 0.5;

    /// <summary>The spans joined where they overlap, or are no farther apart than that.</summary>
    public static List<PdfSpan> Merge(IEnumerable<PdfSpan> spans, double apart)
    {
        var merged = new List<PdfSpan>();
        foreach (var span in spans.OrderBy(span => span.Left))
        {
            if (merged.Count > 0 && span.Left - merged[^1].Right <= apart) merged[^1] = merged[^1] with { Right = Math.Max(merged[^1].Right, span.Right) };
            else merged.Add(span);
        }

        return merged;
    }
}

/// <summary>What stands side by side on a page, as a row of a table does.</summary>
/// <param name="Words">From left to right.</param>
/// <param name="Pieces">Where something stands; wide gaps part the pieces.</param>
internal sealed record PdfBand(double Top, double Bottom, IReadOnlyList<PdfLine> Lines, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfSpan> Pieces)
{
    /// <summary>How much wider than the space between words the gap between two cells is.</summary>
    private const double Wide = 1.4;

    public double Height => Bottom - Top;

    /// <summary>What stands within a column.</summary>
    public string Cell(PdfSpan column) => string.Join(' ', Words.Where(column.Holds).Select(word => word.Text));

    /// <param name="space">Usual distance of two words.</param>
    public static List<PdfBand> Of(IEnumerable<PdfLine> lines, double space)
    {
        var bands = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Top))
        {
            if (bands.Count > 0 && bands[^1][0].IsBeside(line) && bands[^1][0].Height < 3 * line.Height) bands[^1].Add(line);
            else bands.Add([line]);
        }

        return [.. bands.Select(band => Of(band, space))];
    }

    private static PdfBand Of(List<PdfLine> lines, double space)
    {
        var words = lines.SelectMany(line => line.Words).OrderBy(word => word.Left).ToList();
        var gaps = words.Zip(words.Skip(1), (left, right) => right.Left - left.Right).ToList();
        var pieces = PdfSpan.Merge(words.Select(word => new PdfSpan(word.Left, word.Right)), Narrow(gaps, space));
        // A bullet stands apart, and is no cell.
        if (pieces.Count > 1 && words[0].Text is [var bullet] && !char.IsLetterOrDigit(bullet)) pieces = [new PdfSpan(pieces[0].Left, pieces[1].Right), .. pieces.Skip(2)];
        return new PdfBand(lines.Min(line => line.Top), lines.Max(line => line.Bottom), lines, words, pieces);
    }

    /// <summary>The widest gap that parts no pieces. A line that fills a column stretches all of its spaces alike.</summary>
    private static double Narrow(List<double> gaps, double space)
    {
        if (gaps.Count < 2) return Wide * space;
        var isStretched = gaps.Count > 2 && gaps.Max() < Math.Min(Wide * gaps.Min(), 4 * space);
        return isStretched ? gaps.Max() : Wide * Math.Clamp(gaps.Min(), space, 2 * space);
    }
}
