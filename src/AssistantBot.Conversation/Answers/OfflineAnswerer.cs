using AssistantBot.Conversation.Cases;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Answers with the corpus's own sentences, list items and table rows. Needs no model and no network; the same question gets the same answer.</summary>
public sealed class OfflineAnswerer : IAnswerer
{
    /// <summary>How many passages an answer is made from.</summary>
    internal const int Considered = 12;

    public Reply Answer(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        if (SmallTalk.Match(question, content) is { } small) return small;
        var earlier = history.Where(text => !string.IsNullOrWhiteSpace(text) && SmallTalk.Match(text, content) is null).ToList();
        return Asides.Match(question, earlier, content) ?? Say(question, [.. earlier.Where(text => !Asides.IsAside(text))], content);
    }

    /// <summary>The reply to a question; <paramref name="history"/> has questions alone.</summary>
    internal static Reply Say(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        var resolved = FollowUps.Resolve(question, history, content);
        if (Boundaries.Match(resolved, content) is { } refusal) return refusal;
        if (Absent(resolved, content) is { } absent) return absent;
        if (CaseQuestions.Match(resolved.Text, content) is { } cases) return cases;

        var hits = Retrieval.FindCompared(resolved, content, Considered);
        if (Clarifier.Ask(resolved, history, hits, content) is { } clarifying) return clarifying;
        var confidence = new Confidence(resolved, hits, content);
        return confidence.Judge() switch
        {
            Verdict.Answers => Compose(resolved, hits, content),
            Verdict.Lacking => Abstention.For(confidence.Features, resolved, hits, content),
            _ => Redirect(content),
        };
    }

    internal static Reply Compose(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var answer = new Composer(question, hits, content).Compose();
        return new Reply(ReplyKind.Answer, answer.ToString())
        {
            Citations = answer.Citations,
            Suggestions = NextSteps.After(answer.Passages, hits, content),
            Card = CaseQuestions.Card(question.Text, content),
        };
    }

    private static Reply? Absent(ResolvedQuestion question, ContentSnapshot content)
    {
        var absent = AbsentCouncils.In(question.Text, content);
        return absent.Count == 0 ? null : Abstention.ForCouncils(absent, Retrieval.Find(question, content, Considered));
    }

    private static Reply Redirect(ContentSnapshot content) =>
        new(ReplyKind.Redirect, "I only know about sharing council services: why and how to do it, what it costs and saves, how it is run, and what other councils learned. Is there something about that I can help with?")
        { Suggestions = SmallTalk.Offers(content) };
}
