namespace AssistantBot.Documents.Import;

/// <summary>The most that a file may be. What goes beyond is refused, for it is no document that people wrote, or none that they would read.</summary>
internal sealed record ImportLimits
{
    /// <summary>Bytes of a file.</summary>
    public long Bytes { get; init; } = 50_000_000;

    /// <summary>Bytes of a text, Markdown or HTML file, which holds no pictures.</summary>
    public long TextBytes { get; init; } = 10_000_000;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Words of a document.</summary>
    public int Words { get; init; } = 200_000;

    /// <summary>Sections of a document: its headings, and the pieces that long texts are cut into.</summary>
    public int Sections { get; init; } = 5_000;

    /// <summary>Rows of a table.</summary>
    public int Rows { get; init; } = 9_999;

    /// <summary>Columns of a table.</summary>
    public int Columns { get; init; } = 60;

    /// <summary>Parts of a Word file.</summary>
    public int Parts { get; init; } = 5_000;

    /// <summary>Bytes of all parts of a Word file together, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 250_000_000;

    /// <summary>Characters of one XML part of a Word file, unpacked.</summary>
    public long PartCharacters { get; init; } = 60_000_000;

    /// <summary>Elements of XML or HTML within one another.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Files of a folder.</summary>
    public int Files { get; init; } = 2_000;

    /// <summary>Time for reading one file.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);
}
