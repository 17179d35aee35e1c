using AssistantBot.Knowledge.Passages;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Keeps one Lucene index on disk, named by the hash of what is in it: what has not changed is not written again.</summary>
/// <param name="folder">The folder that holds the indexes.</param>
internal sealed class IndexFolder(string folder)
{
    /// <summary>What an index is called until it is whole.</summary>
    private const string Aside = "new-";

    /// <summary>Nobody writes one for as long as this.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Opens the index of these passages; where it is missing or damaged it is written first, and where the folder cannot take it it is held in memory.</summary>
    public OpenedIndex Open(IReadOnlyList<Passage> passages)
    {
        var path = Path.Combine(folder, IndexName.Of(passages));
        if (TryOpen(path) is { } kept) return new OpenedIndex(kept, null);
        var made = Made(passages);
        try
        {
            Keep(made, path);
            return new OpenedIndex(DirectoryReader.Open(FSDirectory.Open(path)), null);
        }
        catch (Exception error) when (IsFault(error))
        {
            return new OpenedIndex(DirectoryReader.Open(made), error);
        }
    }

    /// <summary>The index of these passages in memory.</summary>
    public static RAMDirectory Made(IReadOnlyList<Passage> passages)
    {
        var made = new RAMDirectory();
        PassageWriter.Write(made, passages);
        return made;
    }

    private static DirectoryReader? TryOpen(string path)
    {
        if (!Directory.Exists(path)) return null;
        try
        {
            return Proved(DirectoryReader.Open(FSDirectory.Open(path)));
        }
        catch (Exception error) when (IsFault(error))
        {
            TryDelete(path);
            return null;
        }
    }

    /// <summary>The reader, when every byte is as it was written.</summary>
    private static DirectoryReader Proved(DirectoryReader reader)
    {
        try
        {
            foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Written aside and put in place whole, so that a crash leaves no half and a second program finds all or nothing.</summary>
    private void Keep(RAMDirectory made, string path)
    {
        Directory.CreateDirectory(folder);
        DemandRoom(made.GetSizeInBytes());
        var aside = Path.Combine(folder, Aside + Path.GetRandomFileName());
        try
        {
            Copy(made, aside);
            Directory.Move(aside, path);
            RemoveOthers(path);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            // Another program was quicker.
        }
        finally
        {
            TryDelete(aside);
        }
    }

    private static void Copy(RAMDirectory made, string path)
    {
        using var target = FSDirectory.Open(path);
        var files = made.ListAll();
        foreach (var file in files) made.Copy(target, file, file, IOContext.DEFAULT);
        target.Sync(files);
    }

    /// <summary>The index can be made again and the state cannot, so it leaves the state as much room as it takes.</summary>
    private void DemandRoom(long bytes)
    {
        var drive = OperatingSystem.IsWindows() ? Path.GetPathRoot(Path.GetFullPath(folder))! : folder;
        if (!drive.StartsWith(@"\\", StringComparison.Ordinal) && new DriveInfo(drive).AvailableFreeSpace < 2 * bytes) throw new IOException("the disk is almost full");
    }

    /// <summary>Indexes of corpora that were, and what a crash left half written.</summary>
    private void RemoveOthers(string path)
    {
        var abandoned = Directory.GetLastWriteTimeUtc(path) - Abandoned;
        foreach (var other in Directory.EnumerateDirectories(folder).Where(other => other != path))
        {
            if (!Path.GetFileName(other).StartsWith(Aside, StringComparison.Ordinal) || Directory.GetLastWriteTimeUtc(other) < abandoned) TryDelete(other);
        }
    }

    /// <summary>What a system still holds open stays until the next time.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsFault(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException;
}

/// <summary>An index that can be read.</summary>
/// <param name="NotKept">Why it is held in memory; null where it is kept on disk.</param>
internal sealed record OpenedIndex(DirectoryReader Reader, Exception? NotKept);
