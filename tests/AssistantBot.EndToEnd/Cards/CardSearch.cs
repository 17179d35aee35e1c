using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.MessageExtension;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>The cards that the message extension puts into a chat.</summary>
internal sealed class CardSearch(CardProgram program)
{
    private static readonly Uri Here = new("https://assistant.example");

    /// <summary>The first of the passages, the longest of them, a row of a table, and a case.</summary>
    public async Task<IReadOnlyList<(string State, IReadOnlyList<JsonObject> Cards)>> FindAsync()
    {
        var passages = await AskAsync(SearchCommands.Toolkits, "who pays to set up a shared service");
        var rows = await AskAsync(SearchCommands.Toolkits, "risks of setting up a shared service: likelihood and consequence");
        var cases = await AskAsync(SearchCommands.Cases, "Ceredigion");
        return [("passage", [passages[0]]), ("longest", [passages.MaxBy(card => card.ToJsonString().Length)!]), ("row", [rows.First(card => card.ToJsonString().Contains("Our summary of HMEP Table", StringComparison.Ordinal))]), ("case", [cases[0]])];
    }

    private async Task<IReadOnlyList<JsonObject>> AskAsync(string command, string words)
    {
        var query = new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = SearchCommands.Parameter, ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        var activity = new BotActivity { Type = ActivityTypes.Invoke, Name = "composeExtension/query", ChannelId = "msteams", Value = query };
        var answer = await program.Search.AnswerAsync(new Arrival(activity, Here, new ReplyTarget("msteams", "29:person", Here)));
        return [.. answer["composeExtension"]!["attachments"]!.AsArray().Select(result => result!["content"]!.DeepClone().AsObject())];
    }
}
