using System.Buffers.Binary;
using System.IO.Compression;
using AssistantBot.TeamsPackage.Icons;

namespace AssistantBot.Tests.TeamsPackage;

public sealed class IconTests
{
    private const int Channels = 4;

    [Fact]
    public void The_colour_icon_is_a_full_square_of_192_pixels_with_the_mark_in_the_120_at_its_middle()
    {
        var pixels = Decode(AppIcon.Colour(), 192);
        Assert.All(pixels, pixel => Assert.Equal(255, pixel.Alpha));
        var background = pixels[0];
        Assert.All(Enumerable.Range(0, pixels.Length).Where(i => i % 192 is < 36 or > 155 || i / 192 is < 36 or > 155), i => Assert.Equal(background, pixels[i]));
        Assert.Contains(new Rgba(0x1d, 0x5a, 0x4f), pixels);
        Assert.Contains(new Rgba(255, 255, 255), pixels);
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_of_white_on_nothing()
    {
        var pixels = Decode(AppIcon.Outline(), 32);
        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(pixels.Count(pixel => pixel.Alpha == 255), 100, 400);
        Assert.True(pixels.Count(pixel => pixel.Alpha == 0) > 512);
    }

    /// <summary>Reads a picture as the format's own rules say, with the sums of its chunks proved.</summary>
    private static Rgba[] Decode(byte[] png, int size)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        var chunks = Chunks(png).ToList();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4)));
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress)) zlib.CopyTo(unpacked);
        var rows = unpacked.ToArray();
        Assert.Equal(size * (1 + (size * Channels)), rows.Length);
        return [.. Enumerable.Range(0, size * size).Select(i => Pixel(rows, (i / size * (1 + (size * Channels))) + 1 + (i % size * Channels)))];
    }

    private static Rgba Pixel(byte[] rows, int at) => new(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var content = png.AsSpan(at + 4, length + 4).ToArray();
            Assert.Equal(Sum(content), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            yield return (System.Text.Encoding.ASCII.GetString(content[..4]), content[4..]);
            at += length + 12;
        }
    }

    private static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var value in content)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xedb88320 ^ (sum >> 1);
        }

        return ~sum;
    }
}
