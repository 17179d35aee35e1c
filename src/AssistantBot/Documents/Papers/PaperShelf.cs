using System.Text.RegularExpressions;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers;

/// <summary>
/// Keeps files below one folder: each in a folder of its own, whose name is an id that cannot be guessed. What is there is found again
/// after a restart. Whose a file is stands beside it, as an empty file below the owner's own folder.
/// </summary>
/// <param name="folder">Made when the first file is kept.</param>
/// <param name="newId">Makes an id: 32 hexadecimal digits in lower case, at random.</param>
/// <param name="time">Says when a file was made or fetched.</param>
internal sealed partial class PaperShelf(string folder, Func<string> newId, TimeProvider time) : IKeptPapers
{
    private string Owners => Path.Combine(folder, "owners");

    /// <summary>Keeps a file under a new id.</summary>
    /// <param name="owner">Whose it is: 64 hexadecimal digits, or empty for nobody's.</param>
    /// <returns>The id, and where the file stands.</returns>
    /// <exception cref="IOException">There is no room or no right to write; nothing is left of it then.</exception>
    public async Task<(string Id, string Path)> KeepAsync(string name, ReadOnlyMemory<byte> content, string owner, CancellationToken cancel)
    {
        var id = newId();
        var own = Path.Combine(folder, id);
        try
        {
            MakeFolder(own);
            var path = Path.Combine(own, name);
            await File.WriteAllBytesAsync(path, content, cancel);
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            if (owner.Length > 0) Mark(owner, id);
            return (id, path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
        catch (Exception)
        {
            Delete(id);
            throw;
        }
    }

    /// <summary>Where the file with this id and name stands, or null. Nothing that is asked for becomes part of a path: the name is only compared. Whoever finds it has used it.</summary>
    public string? Find(string id, string name)
    {
        if (Files(id).FirstOrDefault(file => file.Name == name) is not { } found) return null;
        Use(found);
        return found.FullName;
    }

    public Stream? Open(string id, string name)
    {
        try
        {
            return Find(id, name) is { } path ? File.OpenRead(path) : null;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    /// <summary>What is kept under an id; nothing where there is no such id.</summary>
    public IReadOnlyList<FileInfo> Files(string id) =>
        IdPattern().IsMatch(id) && new DirectoryInfo(Path.Combine(folder, id)) is { Exists: true } own ? [.. own.EnumerateFiles()] : [];

    public IReadOnlyList<string> OwnedBy(string owner) =>
        OwnerPattern().IsMatch(owner) && new DirectoryInfo(Path.Combine(Owners, owner)) is { Exists: true } own ? [.. own.EnumerateFiles().Select(file => file.Name).Where(id => IdPattern().IsMatch(id)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Deletes what is kept under an id, as far as that can be done.</summary>
    public bool Delete(string id) => IdPattern().IsMatch(id) && Remove(Path.Combine(folder, id));

    /// <summary>Forgets which files were an owner's.</summary>
    public void ForgetOwner(string owner)
    {
        if (OwnerPattern().IsMatch(owner)) Remove(Path.Combine(Owners, owner));
    }

    /// <summary>Deletes files that were made or last fetched before a time, and returns how many.</summary>
    public int Purge(DateTimeOffset before)
    {
        if (!Directory.Exists(folder)) return 0;
        var ids = new DirectoryInfo(folder).EnumerateDirectories().Select(own => own.Name).Where(id => IdPattern().IsMatch(id)).ToList();
        var count = ids.Count(id => Files(id).All(file => file.LastWriteTimeUtc < before.UtcDateTime) && Delete(id));
        if (!Directory.Exists(Owners)) return count;
        foreach (var owner in new DirectoryInfo(Owners).EnumerateDirectories())
        {
            foreach (var mark in owner.EnumerateFiles().Where(mark => !Directory.Exists(Path.Combine(folder, mark.Name)))) mark.Delete();
            if (!owner.EnumerateFiles().Any()) Remove(owner.FullName);
        }

        return count;
    }

    private void Mark(string owner, string id)
    {
        MakeFolder(Path.Combine(Owners, owner));
        File.WriteAllBytes(Path.Combine(Owners, owner, id), []);
    }

    private void Use(FileInfo file)
    {
        try
        {
            file.LastWriteTimeUtc = time.GetUtcNow().UtcDateTime;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It can be read all the same, and goes the sooner.
        }
    }

    // What reports say is for this user alone.
    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static bool Remove(string path)
    {
        try
        {
            if (!Directory.Exists(path)) return false;
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody else knows its id; the next purge tries again.
            return false;
        }
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerPattern();
}
