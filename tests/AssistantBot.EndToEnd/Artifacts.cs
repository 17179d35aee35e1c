namespace AssistantBot.EndToEnd;

/// <summary>Where screenshots go: <c>artifacts/</c> beside the solution, or beside the tests where there is none.</summary>
internal static class Artifacts
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln"))) return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
