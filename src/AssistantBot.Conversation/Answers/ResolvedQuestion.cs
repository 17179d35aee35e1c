using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>A question with what it leans on from the conversation.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="Query">Its own words, and those of the question before where it leans on that.</param>
/// <param name="Topic">Id of the document that the conversation is about, where the question leans on it; else null.</param>
/// <param name="LeansOnHistory">True for a follow-up.</param>
internal sealed record ResolvedQuestion(string Text, Query Query, string? Topic, bool LeansOnHistory)
{
    /// <summary>Words of the question that are names in the corpus.</summary>
    public required IReadOnlyList<Clause> Names { get; init; }

    /// <summary>The rules of the corpus that it is asked of.</summary>
    public required AnswerRules Rules { get; init; }

    /// <summary>What sort of thing is asked for.</summary>
    public QuestionShape Shape { get; init; } = QuestionShapes.Of(Text);

    /// <summary>True where a table is asked for.</summary>
    public bool AsTable { get; init; }

    /// <summary>What sort of value is asked for; worked out once, when somebody looks.</summary>
    public AskedValue Asked => field ??= AskedValue.Of(Text, Rules);

    /// <summary>Words that carry meaning.</summary>
    public IEnumerable<Clause> Meaningful => Query.Clauses.Where(clause => clause.Word.Length > 0 && clause.Weight >= 1);
}

/// <summary>Resolves follow-ups ("and what did it save?") against the questions before.</summary>
internal static partial class FollowUps
{
    /// <summary>How many earlier questions count; what was said before is another subject.</summary>
    private const int Remembered = 4;

    /// <summary>What a word that was said before counts beside the words just said.</summary>
    internal const double CarriedWeight = 0.45;

    /// <summary>Words that carry meaning up to which a question may lean on the one before without saying so.</summary>
    private const int FewWords = 5;

    /// <summary>How well the document under discussion must answer it, beside the best passage of all.</summary>
    private const double NearlyAsWell = 0.5;

    private const int Considered = 60;

    public static ResolvedQuestion Resolve(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        ResolvedQuestion? before = null;
        foreach (var earlier in history.TakeLast(Remembered).Where(text => !string.IsNullOrWhiteSpace(text)))
            before = Resolve(earlier, before, content);
        return Resolve(question, before, content);
    }

    private static ResolvedQuestion Resolve(string said, ResolvedQuestion? before, ContentSnapshot content)
    {
        var plain = PlainQuestion.Of(said, content);
        var resolved = ResolvePlain(plain.Text, before, content);
        return plain.AsTable ? resolved with { AsTable = true, Shape = resolved.Shape == QuestionShape.Compare ? resolved.Shape : QuestionShape.List } : resolved;
    }

    private static ResolvedQuestion ResolvePlain(string text, ResolvedQuestion? before, ContentSnapshot content)
    {
        if (before is not null && Ellipsis.Complete(text, before.Text, content) is { } completed) return Alone(completed, content) with { LeansOnHistory = true };
        if (before is not null) text = Ellipsis.WithoutCorrection(text);
        var query = content.Knowledge.Index.Analyze(text);
        var names = NamesIn(text, query, content);
        if (before is null || !(LeansOnHistory(text, query, names) || GoesOn(text, query, names, before, content))) return Alone(text, query, names, content);

        // "What about Tayside?" asks the same of another: the old names go, and so does the old document, unless it speaks of the new name too.
        var topic = Topic(before, content);
        var changesSubject = names.Count > 0 && !content.Knowledge.Passages.Any(passage => passage.Document == topic && names.TrueForAll(name => Coverage.Holds(passage, name)));
        var carried = before.Query.Clauses
            .Where(clause => clause.Weight > PassageIndexOptions.Default.FrameWeight && !(names.Count > 0 && before.Names.Contains(clause)))
            .Where(clause => query.Clauses.All(said => said.Terms[0].Term != clause.Terms[0].Term))
            .Select(clause => clause with { Weight = clause.Weight * (names.Count > 0 ? 1 : CarriedWeight) });
        return new ResolvedQuestion(text, query with { Clauses = [.. query.Clauses, .. carried] }, changesSubject ? null : topic?.Id, true) { Names = names.Count > 0 ? names : before.Names, Rules = before.Rules };
    }

    /// <summary>The question with words that reasons are told with, for who asks why.</summary>
    public static ResolvedQuestion WithReasons(ResolvedQuestion question, ContentSnapshot content)
    {
        var reasons = content.Knowledge.Index.Analyze("why reason reasons driver drivers because").Clauses.Select(clause => clause with { Weight = 1 });
        return question with { Query = question.Query with { Clauses = [.. question.Query.Clauses.Select(clause => clause with { Weight = clause.Weight * CarriedWeight }), .. reasons] } };
    }

    private static ResolvedQuestion Alone(string text, ContentSnapshot content)
    {
        var query = content.Knowledge.Index.Analyze(text);
        return Alone(text, query, NamesIn(text, query, content), content);
    }

    private static ResolvedQuestion Alone(string text, Query query, IReadOnlyList<Clause> names, ContentSnapshot content) =>
        new(text, query, null, false) { Names = names, Rules = content.Knowledge.Corpus.Rules };

    private static List<Clause> NamesIn(string text, Query query, ContentSnapshot content)
    {
        var named = Entities.NamesIn(text, content);
        return [.. query.Clauses.Where(clause => clause.Word.Length > 0 && !content.Knowledge.Corpus.Rules.Fillers.Contains(clause.Terms[0].Term) && (content.Names.Contains(clause.Word) || named.Contains(clause.Word)))];
    }

    private static bool LeansOnHistory(string text, Query query, List<Clause> names)
    {
        if (Opening().IsMatch(text)) return true;
        if (names.Count == 0 && (Pronoun().IsMatch(text) || Continuing().IsMatch(text))) return true;
        return query.Clauses.Count(clause => clause.Word.Length > 0 && clause.Weight >= 1) <= 1 && names.Count == 0;
    }

    /// <summary>
    /// True for a short question that names nobody and is answered by what was spoken of nearly as well as by anything else:
    /// "which council pulled out?" after a question about one partnership.
    /// </summary>
    private static bool GoesOn(string text, Query query, List<Clause> names, ResolvedQuestion before, ContentSnapshot content)
    {
        if (names.Count > 0 || before.Names.Count == 0 || General().IsMatch(text)) return false;
        if (query.Clauses.Count(clause => clause.Word.Length > 0 && clause.Weight >= 1) > FewWords) return false;
        if (Topic(before, content) is not { } topic) return false;
        var hits = content.Knowledge.Index.Search(query, Considered);
        var ofTopic = hits.Where(hit => hit.Passage.Document == topic).Select(hit => hit.Score).FirstOrDefault();
        return hits.Count > 0 && ofTopic >= hits[0].Score * NearlyAsWell;
    }

    /// <summary>The document that answers a question best, or null.</summary>
    private static Document? Topic(ResolvedQuestion question, ContentSnapshot content) => Retrieval.Find(question, content, 1).Select(hit => hit.Passage.Document).FirstOrDefault();

    /// <summary>What everybody might ask, and not of one case: "what should a council do".</summary>
    [GeneratedRegex(@"\b(we|our|us|i|my|a|an|any|councils|authorities|should|toolkit|guide)\b", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    [GeneratedRegex(@"^\W*(and|but) (which|what|who|how|when|where|why|is|are|was|were|did|does|do)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Continuing();

    [GeneratedRegex(@"^\s*(and|but|or|so|also|then|ok(ay)?|what about|how about|same for|what of|why|when|who|where|how|how come|how so|more|source|sources|tell me more|go on|which( one)?s?)\b\s*([,?.!]|$|(and|but|what|how|who|when|where|why|did|was|is|are|were|for|about|the|in|with|if|do|does|can|could)\b(?=.*\b(it|its|they|them|their|that|this|those|these|he|she|there|one|ones|both|other)\b|.{0,25}$))", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(it|its|they|them|their|theirs|that|this|those|these|he|she|his|her|both|the other( one)?|the (same|first|second|last|latter|former)( one)?|there)\b(?! (are|is|be|a |any|need|should|could|was|were)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();
}
