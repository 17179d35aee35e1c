using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Invokes;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>The invoke of the message extension: people find a passage or a case study where they write, and put it into the chat as a card. Who asks is not looked at.</summary>
internal sealed class SearchExtension(ToolkitSearch toolkits, CaseSearch cases, SourceLabel label) : IInvokeHandler
{
    public string Name => "composeExtension/query";

    public Task<JsonObject> AnswerAsync(Arrival arrival)
    {
        var query = SearchQuery.Read(arrival.Activity.Value);
        var citations = new CitationWriter(label, arrival.Target.Site);
        var links = arrival.Target.Site is not null;
        return Task.FromResult(query.Command switch
        {
            SearchCommands.Toolkits when query.Words.Length == 0 => SearchAnswer.Say("Type a few words, such as: who pays to set up"),
            SearchCommands.Toolkits => Answer(query, [.. toolkits.Find(query).Select(found => PassageResult.Of(found, citations, links))]),
            SearchCommands.Cases => Answer(query, [.. cases.Find(query).Select(found => CaseResult.Of(found, citations, links))]),
            _ => SearchAnswer.Say("I don't know that search. Update the app in Teams, or ask me in a chat."),
        });
    }

    /// <summary>The end of a list that was paged through is no search without a find.</summary>
    private static JsonObject Answer(SearchQuery query, IReadOnlyList<JsonObject> found) => found.Count > 0 || query.Skip > 0
        ? SearchAnswer.List(found)
        : SearchAnswer.Say("Nothing was found. Try fewer or other words, such as: joint committee, set-up costs, waste");
}
