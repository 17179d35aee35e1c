using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>Gives the passages of one document as evidence, in its order.</summary>
internal sealed class DocumentTool(ContentSnapshot content, EvidenceBook book) : TurnTool(
    "get_document",
    "Returns the passages of one document of the toolkits as numbered evidence. Use a title as it stands in the evidence.",
    () => Object(("document", "string", "Title or id of the document.", true)))
{
    /// <summary>The most characters that are given; the document's beginning.</summary>
    private const int Longest = 12_000;

    public override string Status => "Reading a document";

    public override JsonObject Run(JsonObject input)
    {
        var wanted = Required(input, "document");
        var document = content.Knowledge.Documents.FirstOrDefault(document =>
                document.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || document.Title.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolException("there is no document with that title; take a title from the evidence, or search");
        return EvidenceJson.Of(book, Beginning(content.Knowledge.Passages.Where(passage => passage.Document == document)).Select(book.Add));
    }

    private static IEnumerable<Passage> Beginning(IEnumerable<Passage> passages)
    {
        var length = 0;
        return passages.TakeWhile(passage => (length += passage.Text.Length) <= Longest || length == passage.Text.Length);
    }
}
