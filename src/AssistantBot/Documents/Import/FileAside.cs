namespace AssistantBot.Documents.Import;

/// <summary>A file that is written beside its place and then moved there in one step; left alone, it leaves nothing.</summary>
internal sealed class FileAside : IDisposable
{
    private readonly string _aside;
    private readonly string _place;

    public FileAside(string place, string text)
    {
        _place = place;
        _aside = place + ".tmp";
        try
        {
            File.WriteAllText(_aside, text);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public static void Replace(string place, string text)
    {
        using var aside = new FileAside(place, text);
        aside.Swap();
    }

    public void Swap() => File.Move(_aside, _place, overwrite: true);

    public void Dispose()
    {
        File.Delete(_aside);
        var folder = Path.GetDirectoryName(_place)!;
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
