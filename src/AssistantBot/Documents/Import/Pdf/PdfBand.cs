namespace AssistantBot.Documents.Import.Pdf;

/// <summary>What stands side by side on a page, as a row of a table does.</summary>
/// <param name="Words">From left to right.</param>
internal sealed record PdfBand(double Top, double Bottom, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfLine> Lines)
{
    /// <summary>Parts of the height of letters that make a gap wider than the space between two words.</summary>
    private const double WideGap = 0.42;

    public double Height => Bottom - Top;

    /// <summary>From where to where something stands, in pieces that wide gaps part.</summary>
    public IReadOnlyList<(double Left, double Right)> Pieces { get; } = Cut(Words, Lines.Min(line => line.Height) * WideGap);

    public static List<PdfBand> Of(IEnumerable<PdfLine> lines)
    {
        var bands = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Top))
        {
            if (bands.Count > 0 && bands[^1][0].IsBeside(line)) bands[^1].Add(line);
            else bands.Add([line]);
        }

        return [.. bands.Select(band => new PdfBand(band.Min(line => line.Top), band.Max(line => line.Bottom), [.. band.SelectMany(line => line.Words).OrderBy(word => word.Left)], band))];
    }

    private static List<(double Left, double Right)> Cut(IReadOnlyList<PdfWord> words, double wide)
    {
        var pieces = new List<(double Left, double Right)> { (words[0].Left, words[0].Right) };
        foreach (var word in words.Skip(1))
        {
            if (word.Left - pieces[^1].Right > wide) pieces.Add((word.Left, word.Right));
            else pieces[^1] = (pieces[^1].Left, Math.Max(pieces[^1].Right, word.Right));
        }

        return pieces;
    }
}
