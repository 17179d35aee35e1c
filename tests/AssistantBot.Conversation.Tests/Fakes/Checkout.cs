namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>The checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Knowledge => Path.Combine(Root, "knowledge");

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssistantBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"there is no AssistantBot.sln above {start}; run the tests inside the checkout");
    }
}
