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

    public Task<Reply> AnswerAsync(Inquiry inquiry, CancellationToken cancel) => Task.FromResult(Answer(inquiry.Question, inquiry.History, inquiry.Content, inquiry.Before));

    /// <param name="question">What is asked; not empty.</param>
    /// <param name="history">Earlier questions of the same person, oldest first.</param>
    /// <param name="content">The corpus in force.</param>
    /// <param name="before">The answer before, where a language model wrote it.</param>
    public static Reply Answer(string question, IReadOnlyList<string> history, ContentSnapshot content, GeneratedAnswer? before = null)
    {
        if (SmallTalk.Match(question, content) is { } small) return small;
        var earlier = Questions(history, content, asides: true);
        return Asides.Match(question, earlier, content, before) ?? Say(question, [.. earlier.Where(text => !Asides.IsAside(text))], content);
    }

    /// <summary>The reply to what is no question to search for, or is none that may be answered whoever answers: small talk, a word on the answer before, what is declined, councils that no source knows. Else null.</summary>
    /// <param name="before">The answer before, where a language model wrote it.</param>
    internal static Reply? Screen(string question, IReadOnlyList<string> history, ContentSnapshot content, GeneratedAnswer? before)
    {
        if (SmallTalk.Match(question, content) is { } small) return small;
        var earlier = Questions(history, content, asides: true);
        if (Asides.Match(question, earlier, content, before) is { } aside) return aside;
        var resolved = FollowUps.Resolve(question, [.. earlier.Where(text => !Asides.IsAside(text))], content);
        return Boundaries.Match(resolved, content) ?? Absent(resolved, content);
    }

    /// <summary>What of earlier messages asked something.</summary>
    /// <param name="asides">True keeps words on the answer before, such as "shorter".</param>
    internal static List<string> Questions(IReadOnlyList<string> history, ContentSnapshot content, bool asides) =>
        [.. history.Where(text => !string.IsNullOrWhiteSpace(text) && SmallTalk.Match(text, content) is null && (asides || !Asides.IsAside(text)))];

    /// <summary>The reply to a question; <paramref name="history"/> has questions alone.</summary>
    internal static Reply Say(string question, IReadOnlyList<string> history, ContentSnapshot content) => Consider(question, history, content).Reply;

    /// <summary>The reply to a question, and the passages that bear on it, best first; those that the reply did not need are searched for when somebody looks.</summary>
    internal static (Reply Reply, IEnumerable<Hit> Hits) Consider(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        var resolved = FollowUps.Resolve(question, history, content);
        if (Boundaries.Match(resolved, content) is { } refusal) return (refusal, []);
        if (Absent(resolved, content) is { } absent) return (absent, []);
        if (CaseQuestions.Match(resolved.Text, content) is { } cases) return (cases, Search(resolved, content));
        var hits = Retrieval.FindCompared(resolved, content, Considered);
        return (Clarifier.Ask(resolved, history, hits, content) ?? Judge(resolved, hits, content), hits);
    }

    private static IEnumerable<Hit> Search(ResolvedQuestion question, ContentSnapshot content)
    {
        foreach (var hit in Retrieval.FindCompared(question, content, Considered)) yield return hit;
    }

    private static Reply Judge(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var confidence = new Confidence(question, hits, content);
        return confidence.Judge() switch
        {
            Verdict.Answers => Compose(question, hits, confidence.Features, content),
            Verdict.Lacking => Abstention.For(confidence.Features, question, hits, content),
            _ => Redirect(content),
        };
    }

    internal static Reply Compose(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content) => Compose(question, hits, Features.Of(question, hits, content), content);

    private static Reply Compose(ResolvedQuestion question, IReadOnlyList<Hit> hits, Features features, ContentSnapshot content)
    {
        var answer = new Composer(question, hits, features, content).Compose();
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
