namespace AssistantBot.Documents.Import.Pdf;

/// <summary>What stands side by side on a page, as a row of a table does.</summary>
/// <param name="Words">From left to right.</param>
internal sealed record PdfBand(double Top, double Bottom, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfLine> Lines)
{
    /// <summary>How much wider than the space between words the gap between two cells is.</summary>
    private const double Wide = 1.4;

    public double Height => Bottom - Top;

    /// <summary>From where to where something stands, in pieces that wide gaps part.</summary>
    public IReadOnlyList<(double Left, double Right)> Pieces { get; init; } = [];

    /// <param name="space">Usual distance of two words.</param>
    public static List<PdfBand> Of(IEnumerable<PdfLine> lines, double space)
    {
        var bands = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Top))
        {
            if (bands.Count > 0 && bands[^1][0].IsBeside(line)) bands[^1].Add(line);
            else bands.Add([line]);
        }

        return [.. bands.Select(band => Of(band, space))];
    }

    private static PdfBand Of(List<PdfLine> lines, double space)
    {
        var words = lines.SelectMany(line => line.Words).OrderBy(word => word.Left).ToList();
        return new PdfBand(lines.Min(line => line.Top), lines.Max(line => line.Bottom), words, lines) { Pieces = Cut(words, space) };
    }

    private static List<(double Left, double Right)> Cut(List<PdfWord> words, double space)
    {
        // Lines that fill a column stretch all of their spaces alike.
        var gaps = words.Zip(words.Skip(1), (left, right) => right.Left - left.Right).ToList();
        var wide = Wide * (gaps.Count > 1 ? Math.Clamp(gaps.Min(), space, 2 * space) : space);
        var pieces = new List<(double Left, double Right)> { (words[0].Left, words[0].Right) };
        foreach (var word in words.Skip(1))
        {
            if (word.Left - pieces[^1].Right > wide) pieces.Add((word.Left, word.Right));
            else pieces[^1] = (pieces[^1].Left, Math.Max(pieces[^1].Right, word.Right));
        }

        return pieces;
    }
}
