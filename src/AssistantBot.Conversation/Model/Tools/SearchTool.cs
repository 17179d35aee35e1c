using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>Searches the corpus and gives the best passages as evidence.</summary>
internal sealed class SearchTool(ContentSnapshot content, EvidenceBook book) : TurnTool(
    "search_knowledge",
    "Searches the toolkits for passages about something and returns them as numbered evidence.",
    () => Object(("query", "string", "What to look for: a question or a few words.", true)))
{
    private const int Found = 5;

    public override string Status => "Searching the toolkits";

    public override JsonObject Run(JsonObject input) =>
        EvidenceJson.Of(book, content.Knowledge.Search(Required(input, "query"), Found).Select(hit => book.Add(hit.Passage)));
}
