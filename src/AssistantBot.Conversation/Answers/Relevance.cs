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

    private readonly ResolvedQuestion _question;
    private readonly List<(Clause Clause, double Weight)> _clauses;

    /// <summary>Names don't count: they choose the passages, and most of a passage's statements have them.</summary>
    public Relevance(ResolvedQuestion question, ContentSnapshot content)
    {
        _question = question;
        var clauses = question.Query.Clauses.Where(clause => !question.Names.Contains(clause))
            .Select(clause => (Clause: clause, Weight: clause.Weight * clause.Terms.Max(term => content.Knowledge.Index.Rarity(term.Term)))).ToList();
        var whole = clauses.Sum(clause => clause.Weight);
        _clauses = [.. clauses.Select(clause => clause with { Weight = clause.Weight / Math.Max(1, whole) })];
    }

    /// <summary>The share of the question that the statements have, 0 to 1, and more where they hold the sort of thing that is asked for.</summary>
    /// <param name="places">Their numbers in the passage.</param>
    public double Of(Passage passage, IReadOnlyList<int> places)
    {
        var terms = PassageTerms.Of(passage);
        var held = _clauses.Sum(clause => clause.Weight * Math.Max(
            places.Max(place => clause.Clause.ShareIn(terms.Statements[place])), HeadingShare * clause.Clause.ShareIn(terms.Headings)));
        return held + (places.Any(place => Fits(passage.Statements[place])) ? SortGain : 0);
    }

    private bool Fits(Statement statement) => _question.Shape switch
    {
        QuestionShape.HowMuch => Evidence.HasFigure(statement.Text, Evidence.AsksForMoney(_question.Text)),
        QuestionShape.When => Evidence.HasDate(statement.Text),
        QuestionShape.Compare => Evidence.AsksForMoney(_question.Text) && Evidence.HasFigure(statement.Text, money: true),
        QuestionShape.List or QuestionShape.HowTo => statement.Kind is StatementKind.Item or StatementKind.Step,
        _ => false,
    };
}
