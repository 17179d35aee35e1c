namespace AssistantBot.Documents.Import;

/// <summary>A file that is to be imported.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">Path as people know it: relative to the folder that they named.</param>
internal sealed record ImportFile(string Path, string Name)
{
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>Its name as a title.</summary>
    public string Stem => TextCleaner.Clean(System.IO.Path.GetFileNameWithoutExtension(Path).Replace('_', ' ')) is { Length: > 0 } stem ? stem : "Document";

    /// <summary>The whole file, once it has been found fit to be read.</summary>
    /// <exception cref="ImportException">It is a link, empty or too large.</exception>
    public byte[] Read(long mostBytes)
    {
        Check(mostBytes);
        return File.ReadAllBytes(Path);
    }

    /// <exception cref="ImportException">It is a link, empty or too large.</exception>
    public void Check(long mostBytes)
    {
        var file = new FileInfo(Path);
        if (file.LinkTarget is not null) throw new ImportException("is a symbolic link; import the file that it leads to");
        if (file.Length == 0) throw new ImportException("is empty");
        if (file.Length > mostBytes) throw new ImportException($"has {file.Length / 1e6:N1} MB; split it into files of at most {mostBytes / 1e6:N1} MB");
    }
}
