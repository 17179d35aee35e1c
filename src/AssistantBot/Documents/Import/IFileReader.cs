namespace AssistantBot.Documents.Import;

/// <summary>Reads files of one format.</summary>
internal interface IFileReader
{
    /// <summary>Endings of file names, such as ".docx", in lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <exception cref="ImportException">The file cannot be taken.</exception>
    Task<Content> ReadAsync(ImportFile file, CancellationToken cancel);
}
