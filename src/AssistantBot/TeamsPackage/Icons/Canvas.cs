namespace AssistantBot.TeamsPackage.Icons;

/// <summary>A square picture, at first transparent.</summary>
/// <param name="size">Pixels a side.</param>
/// <param name="scale">Pixels for a unit of the drawing.</param>
/// <param name="centre">The drawing's point at the picture's middle.</param>
internal sealed class Canvas(int size, double scale, (double X, double Y) centre)
{
    /// <summary>Samples a side of a pixel: what they see of a shape is how much of the pixel it covers.</summary>
    private const int Samples = 4;

    private readonly Rgba[] _pixels = new Rgba[size * size];

    public int Size => size;

    public Rgba this[int x, int y] => _pixels[(y * size) + x];

    /// <summary>Lays a colour over what a shape covers.</summary>
    public void Fill(Func<double, double, bool> shape, Rgba colour)
    {
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++) _pixels[(y * size) + x] = colour.Over(this[x, y], Coverage(shape, x, y));
        }
    }

    private double Coverage(Func<double, double, bool> shape, int x, int y)
    {
        var covered = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var (across, down) = (x + (((sample % Samples) + 0.5) / Samples), y + (((sample / Samples) + 0.5) / Samples));
            if (shape(((across - (size / 2.0)) / scale) + centre.X, ((down - (size / 2.0)) / scale) + centre.Y)) covered++;
        }

        return covered / (double)(Samples * Samples);
    }
}

/// <summary>A colour, opaque at an alpha of 255.</summary>
internal readonly record struct Rgba(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>This colour laid over another, covering that part of it.</summary>
    public Rgba Over(Rgba below, double coverage)
    {
        var (top, bottom) = (Alpha / 255.0 * coverage, below.Alpha / 255.0);
        var alpha = top + (bottom * (1 - top));
        if (alpha == 0) return default;
        return new Rgba(Mix(Red, below.Red), Mix(Green, below.Green), Mix(Blue, below.Blue), (byte)Math.Round(alpha * 255));

        byte Mix(byte over, byte under) => (byte)Math.Round(((over * top) + (under * bottom * (1 - top))) / alpha);
    }
}
