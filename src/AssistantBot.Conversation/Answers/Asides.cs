using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Answers;

/// <summary>What is said about the answer before rather than asked: "source?", "more", "shorter", "why?". The answer is worked out again from the questions before.</summary>
internal static partial class Asides
{
    /// <summary>What a further passage's score must be, beside the best's, to be worth telling.</summary>
    private const double WorthTelling = 0.35;

    private const int Considered = 40;

    /// <summary>True for a text that asks nothing of its own.</summary>
    public static bool IsAside(string text) => SourcePattern().IsMatch(text) || MorePattern().IsMatch(text) || ShorterPattern().IsMatch(text) || WhyPattern().IsMatch(text);

    /// <summary>The reply to an aside, or null for a question.</summary>
    /// <param name="history">Earlier questions and asides, oldest first.</param>
    /// <param name="before">The answer that it is said of, where a language model wrote it.</param>
    public static Reply? Match(string text, IReadOnlyList<string> history, ContentSnapshot content, GeneratedAnswer? before = null)
    {
        if (!IsAside(text)) return null;
        var questions = history.Where(earlier => !IsAside(earlier)).ToList();
        if (questions.Count == 0) return new Reply(ReplyKind.Help, "There is no answer yet that I could say that of. Ask me something first.") { Suggestions = SmallTalk.Offers(content) };
        var last = new LastAnswer(questions, content, before);
        if (SourcePattern().IsMatch(text)) return Sources(last.Reply, content);
        if (ShorterPattern().IsMatch(text)) return last.IsGenerated ? ShorterAnswer.Of(last.Reply, last.Question, content) : Shorter(last, content);
        return WhyPattern().IsMatch(text) ? Why(last, content) : More(last, history.Reverse().TakeWhile(IsAside).Count(earlier => MorePattern().IsMatch(earlier)), content);
    }

    private static Reply Sources(Reply last, ContentSnapshot content)
    {
        if (last.Citations.Count == 0) return new Reply(ReplyKind.Help, "My last reply took nothing from the toolkits, so it has no source.");
        var lines = last.Citations.Select((citation, i) => $"- {Named(citation, content)}, {citation.Locator}; here in \"{citation.Title}\" [{i + 1}]");
        return last with { Kind = ReplyKind.Answer, Text = $"That comes from:\n\n{string.Join('\n', lines)}", Suggestions = [], Model = null };
    }

    private static string Named(Citation citation, ContentSnapshot content) =>
        content.Knowledge.Corpus.Sources.GetValueOrDefault(citation.Source) is { } source ? $"{source.Title} ({source.Publisher}, {source.Date})" : "A source that is no longer held";

    private static Reply Shorter(LastAnswer last, ContentSnapshot content)
    {
        if (last.Reply.Kind != ReplyKind.Answer || last.Reply.Citations.Count == 0) return last.Reply;
        var cited = last.Passages(last.Reply);
        if (cited.Count == 0) return last.Reply;
        var finder = new SupportFinder(last.Question, content);
        var best = cited.Select(finder.Of).MaxBy(support => support.Strength)!;
        var answer = new AnswerText();
        answer.AddParagraph(best.Passage, [best.Statement.Length > 0 ? best.Statement : best.Passage.Statements[0].Text]);
        return answer.ToString().Length < last.Reply.Text.Length ? new Reply(ReplyKind.Answer, answer.ToString()) { Citations = answer.Citations } : last.Reply;
    }

    /// <param name="before">How often more was asked for before.</param>
    private static Reply More(LastAnswer last, int before, ContentSnapshot content)
    {
        var shown = last.Passages(last.Reply).ToHashSet();
        var document = last.Passages(last.Reply).Select(passage => passage.Document).FirstOrDefault();
        for (var round = 0; ; round++)
        {
            var rest = last.Hits.Where(hit => !shown.Contains(hit.Passage) && (hit.Passage.Document == document || hit.Score >= last.Hits[0].Score * WorthTelling)).ToList();
            if (rest.Count == 0) return new Reply(ReplyKind.Abstain, "That is all that the toolkits I hold say on it.") { Suggestions = NextSteps.Near([.. last.Hits.Where(hit => !shown.Contains(hit.Passage))]) };
            var reply = OfflineAnswerer.Compose(last.Question, rest, content);
            if (round == before) return reply;
            shown.UnionWith(last.Passages(reply));
        }
    }

    /// <summary>Passages of the document under discussion that give reasons, without those that were shown.</summary>
    private static Reply Why(LastAnswer last, ContentSnapshot content)
    {
        var document = last.Passages(last.Reply).Select(passage => passage.Document).FirstOrDefault();
        var question = FollowUps.WithReasons(last.Question, content);
        var hits = content.Knowledge.Index.Search(question.Query, Considered)
            .Where(hit => hit.Passage.Document == document && hit.Passage.Statements.Any(statement => ReasonPattern().IsMatch($"{hit.Passage.Section.Heading}\n{statement.Text}"))).ToList();
        if (hits.Count == 0) return new Reply(ReplyKind.Abstain, "The toolkits I hold don't say why.") { Suggestions = NextSteps.Near(last.Hits) };
        return OfflineAnswerer.Compose(question, [hits[0]], content);
    }

    [GeneratedRegex(@"^\W*(and |so |but |ok |what('s| is) )?(the |your |any )?(sources?|references?|citations?|evidence)( please| for (that|this))?\W*$|^\W*(and |so )?(where|which (document|source|toolkit|report|page)) (does|did|do|is|has|was) (that|this|it|you|the answer)\b.{0,30}\b(come|came|from|in|get|say|said)\b.{0,12}$|^\W*(says who|who says( so| that)?|where is that( from)?|how do you know( that)?|which (document|source|page|toolkit) is that( from| in)?|can you (cite|source) (that|it))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SourcePattern();

    [GeneratedRegex(@"^\W*(and |ok |yes |please )*((tell|give|show) me )?(some |a (bit|little) |any(thing)? )?(more|else|further)( (details?|information|info|on (that|this|it)|about (that|this|it)|please))*\W*$|^\W*(go on|carry on|continue|elaborate|expand( on (that|it))?|keep going|what else( is there| do (they|the toolkits) say)?|say more|in more detail|more detail)( please)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex MorePattern();

    [GeneratedRegex(@"^\W*(and |ok |can you |could you |please |make (it|that) |say (it|that) |keep it |a bit |much )*(shorter|briefer|brief(ly)?|in brief|in short|summar(y|ise|ize)( (that|it|this))?|tl;?dr|in (one|a) (sentence|line|nutshell)|too long|short version|the short answer|just the (figure|number|answer))( please| version)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ShorterPattern();

    [GeneratedRegex(@"^\W*(and |but |so |ok )?(why|how come|why (is|was) (that|this|it)( so)?|why so|for what reason|what('s| is| was) the reason|why did (they|it)( do (that|this|it|so))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhyPattern();

    [GeneratedRegex(@"\b(why|because|reasons?|drivers?|so that|in order to|wanted|aim(s|ed)?|purposes?|saw|led to|pressures?|in response|to (save|keep|avoid|meet|make)|judged|preferred|as a result|overcome|opportunit\w+|rested|through efficienc\w+|came from|due to|thanks to|owing to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonPattern();
}

/// <summary>The answer to the last question: worked out again, or as a language model wrote it.</summary>
internal sealed class LastAnswer
{
    private const int Considered = 40;

    private readonly ContentSnapshot _content;

    public LastAnswer(IReadOnlyList<string> questions, ContentSnapshot content, GeneratedAnswer? written)
    {
        _content = content;
        var before = questions.Take(questions.Count - 1).ToList();
        IsGenerated = written is not null;
        Reply = written is null ? OfflineAnswerer.Say(questions[^1], before, content) : new Reply(ReplyKind.Answer, written.Text) { Citations = written.Citations, Model = new ModelUse(Wrote: true) };
        Question = FollowUps.Resolve(questions[^1], before, content);
        Hits = Retrieval.Find(Question, content, Considered);
    }

    /// <summary>True where a language model wrote it.</summary>
    public bool IsGenerated { get; }

    public Reply Reply { get; }

    public ResolvedQuestion Question { get; }

    public IReadOnlyList<Hit> Hits { get; }

    /// <summary>The passages that a reply cites, in its order.</summary>
    public IReadOnlyList<Passage> Passages(Reply reply) =>
        [.. reply.Citations.Select(citation => _content.Knowledge.Passages.FirstOrDefault(passage => passage.Document.Id == citation.Document && passage.Anchor == citation.Anchor && passage.Locator == citation.Locator)).OfType<Passage>()];
}
