using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AssistantBot.Knowledge.Passages;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Keeps one Lucene index on disk, named by the hash of what is in it: what has not changed is not written again.</summary>
/// <param name="folder">The folder that holds the indexes.</param>
internal sealed class IndexFolder(string folder)
{
    /// <summary>Counted up whenever fields, analysis or similarity change.</summary>
    private const string Format = "3";

    /// <summary>Opens the index of these passages, and writes it first where it is missing or damaged.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public DirectoryReader Open(IReadOnlyList<Passage> passages)
    {
        var path = Path.Combine(folder, Hash(passages));
        if (TryOpen(path) is { } kept) return kept;
        Write(path, passages);
        RemoveOthers(path);
        return DirectoryReader.Open(FSDirectory.Open(path));
    }

    /// <summary>The name of the index of these passages.</summary>
    public static string Hash(IReadOnlyList<Passage> passages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Format);
        foreach (var passage in passages)
        {
            foreach (var text in (string[])[passage.Document.Id, passage.Document.Title, passage.Source.Key, passage.Locator, passage.Anchor, passage.HeadingPath, passage.Text, .. passage.Asks]) Add(text);
            foreach (var statement in passage.Statements) Add(statement.Text);
            Add("");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];

        void Add(string text)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData([0, 0]);
        }
    }

    private static DirectoryReader? TryOpen(string path)
    {
        try
        {
            return Directory.Exists(path) ? DirectoryReader.Open(FSDirectory.Open(path)) : null;
        }
        catch (Exception error) when (error is IOException or ArgumentException or IndexOutOfRangeException)
        {
            Directory.Delete(path, recursive: true);
            return null;
        }
    }

    /// <summary>Written aside and put in place whole, so that a crash leaves no half and a second program finds all or nothing.</summary>
    private void Write(string path, IReadOnlyList<Passage> passages)
    {
        var aside = Path.Combine(folder, $"new-{Path.GetRandomFileName()}");
        using (var directory = FSDirectory.Open(aside)) PassageWriter.Write(directory, passages);
        try
        {
            Directory.Move(aside, path);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>Indexes of corpora that were. One that a system still holds open stays until the next time.</summary>
    private void RemoveOthers(string path)
    {
        foreach (var other in Directory.EnumerateDirectories(folder).Where(other => other != path && !Path.GetFileName(other).StartsWith("new-", StringComparison.Ordinal)))
        {
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
            }
        }
    }
}
