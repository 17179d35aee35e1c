namespace AssistantBot.Documents.Import;

/// <summary>Finds the files that an import is about. A symbolic link is not followed, for it may lead out of the folder.</summary>
internal static class FileFinder
{
    /// <returns>Each file with what keeps it from being read, or null; in order of their names.</returns>
    /// <exception cref="ImportException">There are too many files.</exception>
    public static IEnumerable<(ImportFile File, string? Problem)> Find(string path, int most)
    {
        if (!Directory.Exists(path)) return [(new ImportFile(path, Path.GetFileName(path)), null)];
        if (new DirectoryInfo(path).LinkTarget is not null) return [(new ImportFile(path, Path.GetFileName(path)), "is a symbolic link; name the folder that it leads to")];
        var found = Below(new DirectoryInfo(path), path).Take(most + 1).ToList();
        return found.Count <= most ? found : throw new ImportException($"holds more than {most:N0} files; import it in parts");
    }

    private static IEnumerable<(ImportFile File, string? Problem)> Below(DirectoryInfo folder, string root)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !IsHidden(entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var file = new ImportFile(entry.FullName, Path.GetRelativePath(root, entry.FullName));
            if (entry.LinkTarget is not null) yield return (file, "is a symbolic link; import what it leads to");
            else if (entry is not DirectoryInfo inner) yield return (file, null);
            else foreach (var found in Below(inner, root)) yield return found;
        }
    }

    /// <summary>True for what systems and Word keep for themselves.</summary>
    private static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);
}
