namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>A copy of the corpus of this checkout for a test to change; removed at its end.</summary>
internal sealed class FolderCopy : IDisposable
{
    public FolderCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.Knowledge, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Checkout.Knowledge, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-bot-").FullName;

    /// <summary>Replaces text that stands in a file once or more.</summary>
    public void Replace(string file, string old, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        var before = File.ReadAllText(path);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>The line, counted from 1, on which a file first has the text.</summary>
    public int LineOf(string file, string text) =>
        Array.FindIndex(File.ReadAllLines(System.IO.Path.Combine(Path, file)), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
