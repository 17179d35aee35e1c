using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>A case study as a result of the search.</summary>
internal static class CaseResult
{
    public static JsonObject Of(CaseSheet one, CitationWriter citations, bool links)
    {
        var saving = one.Savings.Count > 0 ? $". {CaseCardWriter.Words(one.Savings[0])}" : "";
        return SearchAnswer.Result(CaseCardWriter.Write(one, citations), one.Name, $"{string.Join(", ", one.Councils)}{saving}", links);
    }
}
