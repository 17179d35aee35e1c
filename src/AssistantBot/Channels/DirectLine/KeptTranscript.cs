using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.DirectLine;

/// <summary>The lines of a conversation as its page shows them, as something that is kept about whoever talks there.</summary>
internal sealed class KeptTranscript(ITranscript transcript) : IKept
{
    public async Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel)
    {
        var items = new List<KeptItem>();
        for (var after = 0L; ;)
        {
            var entries = whose.Channel == DirectLineConversation.Channel ? await transcript.ReadAsync(whose.Conversation, after, ActivitySet.Most, cancel) : [];
            if (entries.Count == 0) return [new KeptKind("line that this page shows", "lines that this page shows", items)];
            items.AddRange(entries.Select(entry => Item(JsonNode.Parse(entry.Json)!)));
            after = entries[^1].Number;
        }
    }

    public Task DeleteAsync(Whose whose, CancellationToken cancel) =>
        whose.Channel == DirectLineConversation.Channel ? transcript.ForgetAsync(whose.Conversation, cancel) : Task.CompletedTask;

    private static KeptItem Item(JsonNode activity) => new((string?)activity["from"]?["role"] == "bot" ? "The assistant" : "You", (string?)activity["text"] ?? "", activity);
}
