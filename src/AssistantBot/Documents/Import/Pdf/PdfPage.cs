namespace AssistantBot.Documents.Import.Pdf;

/// <summary>A word on a page; lengths in points, rightwards and downwards from the top left.</summary>
internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, string Text);

/// <summary>A line of words as the page shows it.</summary>
/// <param name="Block">Number of the block of lines that it stands in.</param>
/// <param name="Words">From left to right, at least one.</param>
internal sealed record PdfLine(int Block, IReadOnlyList<PdfWord> Words)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    public double Left { get; } = Words.Min(word => word.Left);

    public double Top { get; } = Words.Min(word => word.Top);

    public double Right { get; } = Words.Max(word => word.Right);

    public double Bottom { get; } = Words.Max(word => word.Bottom);

    /// <summary>Height, which grows with the size of the letters.</summary>
    public double Height => Bottom - Top;

    /// <summary>True where a line stands beside another one rather than above or below it.</summary>
    public bool IsBeside(PdfLine other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Math.Min(Height, other.Height) / 2;
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Lines">In reading order, as far as the PDF tells.</param>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines);
