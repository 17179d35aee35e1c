namespace AssistantBot.EndToEnd;

/// <summary>A data folder of its own for a program, removed at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-bot-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
