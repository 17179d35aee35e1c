namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>The searches of the message extension, as the app's manifest names them.</summary>
internal static class SearchCommands
{
    /// <summary>Finds passages.</summary>
    public const string Toolkits = "searchToolkits";

    /// <summary>Finds case studies.</summary>
    public const string Cases = "searchCases";

    /// <summary>Name of the one parameter of both.</summary>
    public const string Parameter = "query";
}
