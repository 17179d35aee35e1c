using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AssistantBot.TeamsPackage.Icons;

/// <summary>Writes a picture as PNG, with eight bits a channel and alpha.</summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] Checks = [.. Enumerable.Range(0, 256).Select(value => Check((uint)value))];

    public static byte[] Write(Canvas canvas)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        Chunk(png, "IHDR", Header(canvas.Size));
        Chunk(png, "IDAT", Pixels(canvas));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Header(int size)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8; // bits a channel
        header[9] = 6; // red, green, blue, alpha
        return header;
    }

    private static byte[] Pixels(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var y = 0; y < canvas.Size; y++)
            {
                zlib.WriteByte(0); // the row as it is, without a filter
                for (var x = 0; x < canvas.Size; x++) zlib.Write([canvas[x, y].Red, canvas[x, y].Green, canvas[x, y].Blue, canvas[x, y].Alpha]);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~content.Aggregate(uint.MaxValue, (check, value) => Checks[(byte)check ^ value] ^ (check >> 8)));
        png.Write(number);
    }

    /// <summary>An entry of the table for CRC-32.</summary>
    private static uint Check(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xedb88320 ^ (value >> 1);
        return value;
    }
}
