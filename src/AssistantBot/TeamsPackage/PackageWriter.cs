using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssistantBot.TeamsPackage.Icons;

namespace AssistantBot.TeamsPackage;

/// <summary>The app package: a zip of the manifest and two icons, the same bytes for the same settings.</summary>
internal static class PackageWriter
{
    public const string ColourIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    // Zip has no time before this one, and the day on which a package is made is of no interest.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(AppManifest manifest, Stream target)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(zip, AppManifest.FileName, Json(manifest));
        Add(zip, ColourIcon, AppIcon.Colour());
        Add(zip, OutlineIcon, AppIcon.Outline());
    }

    private static byte[] Json(AppManifest manifest)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Readable)) manifest.ToJson().WriteTo(writer);
        text.WriteByte((byte)'\n');
        return text.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
