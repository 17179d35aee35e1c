namespace AssistantBot.TeamsPackage.Icons;

/// <summary>
/// The product's mark, a speech bubble with two open links that meet, as in <c>wwwroot/icon.svg</c>, drawn in the two ways that Teams
/// demands. Coordinates are those of that file: a square of 32 units.
/// </summary>
internal static class AppIcon
{
    /// <summary>The bubble's green.</summary>
    public const string AccentColour = "#1d5a4f";

    public const int ColourPixels = 192;
    public const int OutlinePixels = 32;

    private const double Thickness = 2.5;

    private static readonly Rgba Green = new(0x1d, 0x5a, 0x4f);
    private static readonly Rgba Pale = new(0xe4, 0xef, 0xec);
    private static readonly Rgba White = new(0xff, 0xff, 0xff);

    private static readonly Line Bubble = new Line((4, 5))
        .To(28, 5).Arc(28, 7, 2, 270, 90).To(30, 21).Arc(28, 21, 2, 0, 90).To(15, 23).To(8, 29).To(8, 23).To(4, 23)
        .Arc(4, 21, 2, 90, 90).To(2, 7).Arc(4, 7, 2, 180, 90);

    private static readonly Line Left = new Line((13, 10)).Arc(13, 14, 4, 270, -180).To(15, 18);
    private static readonly Line Right = new Line((19, 10)).Arc(19, 14, 4, 270, 180).To(17, 18);

    /// <summary>192 pixels square: the mark on a full square, within the 120 pixels at its middle that Teams never covers.</summary>
    public static byte[] Colour()
    {
        // The mark is 28 units wide; 4.25 pixels each make 119. Its middle, (16, 17), goes to the picture's.
        var canvas = new Canvas(ColourPixels, scale: 4.25, centre: (16, 17));
        canvas.Fill((_, _) => true, Pale);
        canvas.Fill(Bubble.Contains, Green);
        canvas.Fill(Links, White);
        return PngWriter.Write(canvas);
    }

    /// <summary>32 pixels square: white lines on nothing.</summary>
    public static byte[] Outline()
    {
        var canvas = new Canvas(OutlinePixels, scale: 1, centre: (16, 16));
        canvas.Fill((x, y) => (Bubble.Contains(x, y) && Bubble.IsNear(x, y, 2)) || Links(x, y), White);
        return PngWriter.Write(canvas);
    }

    private static bool Links(double x, double y) => Left.Covers(x, y, Thickness / 2) || Right.Covers(x, y, Thickness / 2);
}
