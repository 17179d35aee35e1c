namespace AssistantBot.EndToEnd;

/// <summary>A data folder of its own for a program, removed at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public static DataFolder Create() => new(Directory.CreateTempSubdirectory("assistant-bot-").FullName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
