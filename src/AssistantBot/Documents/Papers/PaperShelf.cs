using System.Text.RegularExpressions;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers;

/// <summary>
/// Keeps files below one folder: each in a folder of its own, whose name is an id that cannot be guessed. What is there is found again
/// after a restart.
/// </summary>
/// <param name="folder">Made when the first file is kept.</param>
/// <param name="newId">Makes an id: 32 hexadecimal digits in lower case, at random.</param>
internal sealed partial class PaperShelf(string folder, Func<string> newId) : IKeptPapers
{
    /// <summary>Keeps a file under a new id.</summary>
    /// <returns>The id, and where the file stands.</returns>
    /// <exception cref="IOException">There is no room or no right to write; nothing is left of it then.</exception>
    public async Task<(string Id, string Path)> KeepAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var id = newId();
        var own = Path.Combine(folder, id);
        try
        {
            MakeFolder(own);
            var path = Path.Combine(own, name);
            await File.WriteAllBytesAsync(path, content, cancel);
            return (id, path);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
        catch (Exception)
        {
            Forget(own);
            throw;
        }
    }

    /// <summary>Where the file with this id and name stands, or null. Nothing that is asked for becomes part of a path: the name is only compared.</summary>
    public string? Find(string id, string name)
    {
        if (!IdPattern().IsMatch(id) || new DirectoryInfo(Path.Combine(folder, id)) is not { Exists: true } own) return null;
        return own.EnumerateFiles().FirstOrDefault(file => file.Name == name)?.FullName;
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

    // What reports say is for this user alone.
    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Forget(string own)
    {
        try
        {
            if (Directory.Exists(own)) Directory.Delete(own, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody was told its id, so nobody can ask for it.
        }
    }

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
