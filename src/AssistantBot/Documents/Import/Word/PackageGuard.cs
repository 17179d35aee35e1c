using System.IO.Compression;
using System.Xml;

namespace AssistantBot.Documents.Import.Word;

/// <summary>Looks through a Word file before it is opened: its size unpacked, the names of its parts, and its XML.</summary>
internal static class PackageGuard
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="ImportException">It is no Word file, or one that does harm.</exception>
    public static void Check(byte[] file, ImportLimits limits)
    {
        if (file.AsSpan().StartsWith(Compound)) throw new ImportException("is protected by a password, or is an older .doc under another name; save it as .docx without a password");
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        if (archive.Entries.Count > limits.Parts) throw new ImportException($"holds more than {limits.Parts:N0} parts, as no Word file does");
        var left = limits.UnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            if (Escapes(entry.FullName)) throw new ImportException("holds a part whose name leads out of it, as no Word file does");
            using var stream = new LimitedStream(entry.Open(), left);
            if (IsXml(entry.FullName)) CheckXml(stream, limits);
            else stream.CopyTo(Stream.Null);
            left = stream.Left;
        }

        if (archive.GetEntry("[Content_Types].xml") is null) throw new ImportException("is no Word file, whatever its name says");
    }

    private static bool Escapes(string name) =>
        name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.StartsWith('/') || name.Split('/').Contains("..");

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads XML to its end: without a document type, which alone can declare entities, and without depths in which a reader would drown.</summary>
    private static void CheckXml(Stream stream, ImportLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.PartCharacters };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.Depth > limits.Depth) throw new ImportException($"has more than {limits.Depth:N0} elements within one another");
            }
        }
        catch (XmlException error)
        {
            throw new ImportException(error.Message.Contains("DTD", StringComparison.Ordinal) ? "declares XML entities, as no Word file does"
                : error.Message.Contains("MaxCharacters", StringComparison.Ordinal) ? "unpacks to more than a document holds; split it"
                : "is damaged: its XML cannot be read; save it anew and import that", error);
        }
    }
}
