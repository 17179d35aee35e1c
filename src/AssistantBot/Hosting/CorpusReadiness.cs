using AssistantBot.Conversation.Content;

namespace AssistantBot.Hosting;

/// <summary>Tells <c>/readyz</c> how much the assistant has to answer from.</summary>
internal sealed class CorpusReadiness(IContent content) : IReadinessCheck
{
    public string Name => "corpus";

    public Task<Readiness> CheckAsync()
    {
        var knowledge = content.Current.Knowledge;
        var counts = new Dictionary<string, int> { ["documents"] = knowledge.Documents.Count, ["passages"] = knowledge.Passages.Count };
        return Task.FromResult(new Readiness(true, "loaded") { Counts = counts });
    }
}
