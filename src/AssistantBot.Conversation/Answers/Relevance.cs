using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>How far single statements answer a question, beside the others of their passages.</summary>
internal sealed class Relevance
{
    /// <summary>What a word counts that only the heading has: all statements below share it.</summary>
    private const double HeadingShare = 0.4;

    /// <summary>What a statement gains that holds the sort of thing that is asked for.</summary>
    private const double SortGain = 0.3;

    /// <summary>What a word loses of its weight once a piece of the answer has told it: so "when did it start, and what does it save?" gets both.</summary>
    private const double Fade = 0.5;

    private readonly ResolvedQuestion _question;
    private readonly AskedValue _asked;
    private readonly Names _names;
    private readonly List<(Clause Clause, double Weight)> _clauses;

    /// <summary>Names don't count: they choose the passages, and most of a passage's statements have them.</summary>
    public Relevance(ResolvedQuestion question, ContentSnapshot content)
    {
        (_question, _asked, _names) = (question, question.Asked, content.Names);
        var clauses = question.Query.Clauses.Where(clause => !question.Names.Contains(clause))
            .Select(clause => (Clause: clause, Weight: clause.Weight * clause.Terms.Max(term => content.Knowledge.Index.Rarity(term.Term)))).ToList();
        var whole = clauses.Sum(clause => clause.Weight);
        _clauses = [.. clauses.Select(clause => clause with { Weight = clause.Weight / Math.Max(1, whole) })];
    }

    /// <summary>The share of each of the question's words that the statements have, 0 to 1.</summary>
    /// <param name="places">Their numbers in the passage.</param>
    public double[] Shares(Passage passage, IReadOnlyList<int> places)
    {
        var terms = PassageTerms.Of(passage);
        return [.. _clauses.Select(clause => Math.Max(
            places.Max(place => clause.Clause.ShareIn(terms.Statements[place])), HeadingShare * clause.Clause.ShareIn(terms.Headings)))];
    }

    /// <summary>The share of the question that statements add to what was told, 0 to 1, and more where they hold the sort of thing that is asked for.</summary>
    /// <param name="shares">The share of each word that the statements have.</param>
    /// <param name="told">The share of each word that was told already.</param>
    /// <param name="fits">Whether the statements hold that sort of thing.</param>
    public double Of(double[] shares, double[] told, bool fits)
    {
        var held = 0.0;
        for (var i = 0; i < shares.Length; i++) held += _clauses[i].Weight * Math.Max(0, shares[i] - (Fade * Math.Min(shares[i], told[i])));
        return held + (fits ? SortGain : 0);
    }

    /// <summary>Whether one of the statements holds the sort of thing that is asked for.</summary>
    public bool Fits(Passage passage, IReadOnlyList<int> places) => places.Any(place => Fits(passage.Statements[place]) || HoldsValue(StatementContext.Of(passage)[place]));

    /// <summary>The shares before anything is told.</summary>
    public double[] Nothing => new double[_clauses.Count];

    private bool HoldsValue(StatementContext statement) =>
        _asked.Kind is ValueKind.Who or ValueKind.Name or ValueKind.Count or ValueKind.Duration or ValueKind.Date && Values.Holds(_asked, statement, _names);

    private bool Fits(Statement statement) => _question.Shape switch
    {
        QuestionShape.HowMuch => Evidence.HasFigure(statement.Text, Evidence.AsksForMoney(_question.Text)),
        QuestionShape.When => _asked is not { Kind: ValueKind.Date, Sense: not null } && Evidence.HasDate(statement.Text),
        QuestionShape.Compare => Evidence.AsksForMoney(_question.Text) && Evidence.HasFigure(statement.Text, money: true),
        QuestionShape.List or QuestionShape.HowTo => statement.Kind is StatementKind.Item or StatementKind.Step,
        _ => false,
    };
}
