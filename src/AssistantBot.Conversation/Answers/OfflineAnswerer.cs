using AssistantBot.Conversation.Cases;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Answers with the corpus's own sentences, list items and table rows. Needs no model and no network; the same question gets the same answer.</summary>
public sealed class OfflineAnswerer(ConfidenceOptions? options = null) : IAnswerer
{
    /// <summary>How many passages an answer is made from.</summary>
    private const int Considered = 12;

    private readonly ConfidenceOptions _options = options ?? ConfidenceOptions.Default;

    public Reply Answer(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        if (SmallTalk.Match(question, content) is { } small) return small;
        if (Boundaries.Match(question) is { } refusal) return refusal;
        if (CaseQuestions.Match(question, content) is { } cases) return cases;

        var resolved = FollowUps.Resolve(question, history, content);
        var hits = Retrieval.FindCompared(resolved, content, Considered);
        return new Confidence(resolved, hits, content, _options).Judge() switch
        {
            Verdict.Answers => Compose(resolved, hits, content),
            Verdict.Lacking => Abstain(hits),
            _ => Redirect(content),
        };
    }

    private static Reply Compose(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var answer = new Composer(question, hits, content).Compose();
        return new Reply(ReplyKind.Answer, answer.ToString())
        {
            Citations = answer.Citations,
            Suggestions = NextSteps.After(answer.Passages, hits, content),
        };
    }

    private static Reply Abstain(IReadOnlyList<Hit> hits)
    {
        var near = NextSteps.Near(hits);
        var text = "The toolkits I hold don't answer that.";
        return new Reply(ReplyKind.Abstain, near.Count == 0 ? text : $"{text} The nearest that they hold:\n\n{string.Join('\n', near.Select(topic => $"- {topic}"))}") { Suggestions = near };
    }

    private static Reply Redirect(ContentSnapshot content) =>
        new(ReplyKind.Redirect, "I only know about sharing council services: why and how to do it, what it costs and saves, how it is run, and what other councils learned. Is there something about that I can help with?")
        { Suggestions = SmallTalk.Offers(content) };
}
