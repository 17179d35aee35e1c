using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>How well one passage supports an answer; every share is 0 to 1, rare words counting more.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Told">Share of what is asked about the subject that its best statement tells, with the heading above it; the statement holds a value of the sort asked for.</param>
/// <param name="Asked">Share of it in one question that the passage is known to answer.</param>
/// <param name="Held">Share of it anywhere in the passage, its headings and the questions it is known to answer.</param>
/// <param name="Named">Share of the names asked about that the passage has, or the case study that it is a passage of.</param>
/// <param name="Statement">The best statement, with the line above the list that it stands in.</param>
/// <param name="HoldsValue">True where a statement holds a value of the sort asked for, or no value is asked for.</param>
/// <param name="IsBare">True where nothing is asked beside the names and the value, so that every passage tells all of it.</param>
internal sealed record Support(Passage Passage, double Told, double Asked, double Held, double Named, string Statement, bool HoldsValue, bool IsBare)
{
    /// <summary>The better of two ways to know that a passage is about what is asked.</summary>
    public double Strength => (HoldsValue ? 1 : 0.5) * (0.4 + (0.6 * Named)) * Math.Max(Told, 0.95 * Asked);
}

/// <summary>Measures passages against what a question asks for.</summary>
internal sealed class SupportFinder
{
    /// <summary>What a word that the corpus lacks counts: shorthand and slips of the pen say little.</summary>
    private const double UnknownRarity = 3;

    private const int LongestShorthand = 4;

    /// <summary>A first part of a question with fewer words than this may be judged by the whole question.</summary>
    private const int FewWords = 2;

    /// <summary>What a number of the very thing that is counted tells, of what is left to tell.</summary>
    private const double CountedShare = 0.3;

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "did", "do", "does", "has", "have", "had" };

    private readonly ResolvedQuestion _question;
    private readonly ContentSnapshot _content;
    private readonly List<Clause> _attribute, _whole;
    private readonly HashSet<string> _actors;

    /// <summary>How many of just what the question counts; null where it counts nothing.</summary>
    private readonly AskedValue? _counted;

    public SupportFinder(ResolvedQuestion question, ContentSnapshot content)
    {
        (_question, _content) = (question, content);
        _actors = ActorsIn(question.Text);
        _attribute = Attribute(AskedValue.FirstPart(question.Text));
        _whole = AskedValue.LastSentence(question.Text) is { } last ? Attribute(last) : _attribute.Count < FewWords ? Attribute(question.Text) : _attribute;
        if (Value.Kind == ValueKind.Count) _counted = Value with { Units = question.Meaningful.Select(clause => clause.Terms[0].Term).Where(Value.Units.Contains).ToHashSet(StringComparer.Ordinal) };
    }

    public AskedValue Value => _question.Asked;

    public Support Of(Passage passage)
    {
        var (told, best, holds) = (-1.0, "", Value.Kind == ValueKind.None);
        foreach (var statement in StatementContext.Of(passage))
        {
            var found = Values.Holds(Value, statement, _content.Names);
            if (holds && !found) continue;
            var share = Told(statement, found);
            if (found == holds && share <= told) continue;
            (told, best, holds) = (share, statement.Shown, found);
        }

        return new Support(passage, Math.Max(0, told), Asked(passage), Share(clause => Coverage.Holds(passage, clause)), Named(passage), best, holds, _attribute.Count == 0);
    }

    /// <summary>True where the question names somebody and asks for what stands for itself ("sickness"), of which none of the passages about them speaks, nor their case study.</summary>
    public bool LeavesUnspoken(IReadOnlyList<Passage> passages)
    {
        if (_question.Names.Count == 0) return false;
        var literal = _question.Meaningful.Where(clause => !_question.Names.Contains(clause) && _content.Knowledge.Corpus.Rules.Literal.Contains(clause.Terms[0].Term) && !clause.InPhrase).ToList();
        if (literal.Count == 0) return false;
        var about = passages.Where(passage => Named(passage) > 0).ToList();
        return literal.Exists(clause => !about.Exists(passage => Coverage.TellsAsAWhole(passage, clause, _content)));
    }

    /// <summary>Of two statements that tell the same, the one that counts the very thing and not its like tells more.</summary>
    private double Told(StatementContext statement, bool holds)
    {
        var share = Share(statement.Terms);
        return holds && _counted is not null && Values.Holds(_counted, statement, _content.Names) ? share + ((1 - share) * CountedShare) : share;
    }

    private double Asked(Passage passage) => StatementContext.Asks(passage).Select(Share).DefaultIfEmpty(0).Max();

    private double Named(Passage passage) =>
        _question.Names.Count == 0 ? 1 : _question.Names.Count(name => IsNamed(passage, name)) / (double)_question.Names.Count;

    /// <summary>A case study is all about its councils, but what one of them did stands where it is named: "what did Gwynedd save?" is not answered by what the others saved.</summary>
    private bool IsNamed(Passage passage, Clause name) =>
        _actors.Contains(name.Word) ? Coverage.Holds(passage, name) : Coverage.HoldsAsAWhole(passage, name, _content);

    /// <summary>The words that the question asks what they did: "what did Gwynedd".</summary>
    private static HashSet<string> ActorsIn(string question)
    {
        var words = EnglishAnalyzer.Words(question).ToList();
        return [.. words.Skip(1).Where((_, i) => Auxiliaries.Contains(words[i]))];
    }

    /// <summary>What a part of the question asks about the names and the value.</summary>
    private List<Clause> Attribute(string part)
    {
        var said = part.Length == _question.Text.Length ? null : _content.Knowledge.Index.Analyze(part).Clauses.Select(clause => clause.Terms[0].Term).ToHashSet(StringComparer.Ordinal);
        return [.. _question.Meaningful.Where(clause => said?.Contains(clause.Terms[0].Term) != false && !_question.Names.Contains(clause) && !IsValueWord(clause) && !IsShorthand(clause))];
    }

    private double Share(IReadOnlySet<string> terms) => Share(clause => clause.Terms.Any(term => terms.Contains(term.Term)));

    private double Share(Func<Clause, bool> holds) => _whole == _attribute ? Share(_attribute, holds) : Math.Max(Share(_attribute, holds), Share(_whole, holds));

    private double Share(List<Clause> clauses, Func<Clause, bool> holds)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var clause in clauses)
        {
            var rarity = _content.Knowledge.Index.Rarity(clause.Terms[0].Term);
            if (!clause.Known) rarity = Math.Min(rarity, UnknownRarity);
            all += rarity;
            if (holds(clause)) found += rarity;
        }

        return all == 0 ? 1 : found / all;
    }

    /// <summary>A short word that nobody knows is an abbreviation, which says nothing either way.</summary>
    private static bool IsShorthand(Clause clause) => !clause.Known && clause.Word.Length <= LongestShorthand;

    private bool IsValueWord(Clause clause) =>
        Value.Units.Contains(clause.Terms[0].Term) || _content.Knowledge.Corpus.Rules.Fillers.Contains(clause.Terms[0].Term) || (Value.Sense is { } sense && sense.Asked.IsMatch(clause.Word));
}
