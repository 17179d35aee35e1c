namespace AssistantBot.Knowledge.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the root, in parts.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"there is no AssistantBot.sln above {start}; run the tests inside the checkout");
    }
}
