namespace AssistantBot.Documents.Import.Pdf;

/// <summary>A word on a page; lengths in points, downwards from the top left.</summary>
internal readonly record struct PdfWord(double Left, double Right, string Text);

/// <summary>A line of words as the page shows it.</summary>
/// <param name="Block">Number of the block of lines that it stands in, in reading order.</param>
internal sealed record PdfLine(double Left, double Top, double Right, double Bottom, int Block, IReadOnlyList<PdfWord> Words)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>Height, which grows with the size of the letters.</summary>
    public double Height => Bottom - Top;

    /// <summary>True where a line stands beside another one rather than above or below it.</summary>
    public bool IsBeside(PdfLine other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Math.Min(Height, other.Height) / 2;
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Lines">In reading order.</param>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines);
