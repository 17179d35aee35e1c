using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.MessageExtension;

namespace AssistantBot.TeamsPackage;

/// <summary>A search that people start from where they write, whose finds they put into a chat.</summary>
/// <param name="Id">What comes back in <c>composeExtension/query</c>.</param>
/// <param name="Title">At most 32 characters.</param>
/// <param name="Description">At most 128 characters.</param>
/// <param name="Words">What to type, at most 32 characters.</param>
internal sealed record SearchCommand(string Id, string Title, string Description, string Words)
{
    public static IReadOnlyList<SearchCommand> All { get; } =
    [
        new(SearchCommands.Toolkits, "Toolkits", "Find a passage of the toolkits and put it into the chat, with its source.", "Words to look for"),
        new(SearchCommands.Cases, "Case studies", "Find a shared service that other councils have set up, and put it into the chat.", "Council, service or theme"),
    ];

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["type"] = "query",
        ["context"] = new JsonArray("compose", "commandBox"),
        ["title"] = Title,
        ["description"] = Description,
        ["initialRun"] = false,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = SearchCommands.Parameter, ["title"] = Words, ["description"] = Description, ["inputType"] = "text" }),
    };
}
