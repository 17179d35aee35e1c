using System.Globalization;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Guarding;

/// <summary>One figure of a sentence: it must stand in the evidence, in its unit, with whom and what the sentence gives it to, and as certain as the sentence has it.</summary>
internal sealed class FigureExamination(SaidSentence said, Figure figure, HeldEvidence held, ContentSnapshot content)
{
    private const int LargestCount = 20;

    /// <summary>The share of the meaning around a figure that the statement with it must have.</summary>
    private const double LeastAround = 0.34;

    private readonly string _clause = Ties.Clause(said.Text, figure, said.Figures);

    public Doubt? Doubt()
    {
        var places = held.Statements.SelectMany(statement => statement.Figures.Where(other => FigureMatch.Same(figure, other)).Select(other => (Statement: statement, Figure: other))).ToList();
        if (places.Count == 0) return IsInSource() || CountsItems() ? null : new Doubt(RemovalReason.Figure, Missing());
        if (!figure.IsQuantity) return null;
        var right = places.Where(place => IsOfSubject(place.Statement, place.Figure)).ToList();
        if (right.Count == 0) return new Doubt(RemovalReason.WrongSubject, $"the evidence has {figure.Text} of something else: {places[0].Statement.Text}");
        return right.Any(place => IsAsCertain(place.Statement, place.Figure)) ? null : new Doubt(RemovalReason.Standing, $"the evidence has {figure.Text} with another standing: {right[0].Statement.Text}");
    }

    private string Missing() => held.Statements.SelectMany(statement => statement.Figures).Any(other => other.Values.Intersect(figure.Values).Any())
        ? $"{figure.Text} stands in what it cites in another unit"
        : $"{figure.Text} is not in what it cites";

    /// <summary>A year that belongs to the source or its case, and a place in it.</summary>
    private bool IsInSource() => EnglishAnalyzer.Words(figure.Text).All(held.HasWord) && held.Cited.Any(statement => EnglishAnalyzer.Words(figure.Text).All(statement.Above.Source.Contains));

    /// <summary>True where the figure counts the items of a list or the councils of a case that is cited.</summary>
    private bool CountsItems()
    {
        if (figure.Kind != FigureKind.Number || !decimal.TryParse(figure.Values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > LargestCount) return false;
        var isCouncils = FigureMatch.Counts(figure, EnglishAnalyzer.Terms("councils").ToHashSet(StringComparer.Ordinal), content);
        return held.Lists.Any(items => items == count) || (isCouncils && held.Councils.Any(councils => councils == count));
    }

    private bool IsOfSubject(HeldStatement statement, Figure other)
    {
        if (figure.Kind == FigureKind.Number && !FigureMatch.Counts(figure, statement.Terms, content)) return false;
        var sense = content.Knowledge.Corpus.Rules.SenseOf(_clause);
        if (figure.Kind is FigureKind.Money or FigureKind.Share && sense is not null && !sense.Told.IsMatch($"{statement.Above.Text}. {statement.Text}")) return false;
        var around = content.Knowledge.Index.Analyze(_clause.Replace(figure.Text, " ", StringComparison.Ordinal)).Clauses.Where(clause => clause.Word.Length > 0 && clause.Terms.Count > 0 && char.IsLetter(clause.Word[0]));
        if (held.Coverage(around, statement.Terms.Concat(statement.Above.Source).ToHashSet(StringComparer.Ordinal)) < LeastAround) return false;
        return Ties.Fit(Ties.Names(said.Text, figure, said.Figures, content), Ties.Names(statement.Text, other, statement.Figures, content), statement, anyOf: false);
    }

    private bool IsAsCertain(HeldStatement statement, Figure other)
    {
        var clause = Ties.Clause(statement.Text, other, statement.Figures);
        if (!HasStanding(clause)) clause = HasStanding(statement.Text) ? statement.Text : statement.Above.Text;
        var mine = HasStanding(_clause) ? _clause : said.Text;
        var (expected, done) = (Standing.IsExpected(clause), Standing.IsDone(clause));
        if (expected && !done && !Standing.IsExpected(mine) && (!Standing.IsPossible(mine) || Standing.IsDone(mine))) return false;
        if (Standing.IsEstimate(clause) && !done && Standing.IsDone(mine) && !Standing.IsEstimate(mine)) return false;
        return !Standing.IsExpected(mine) || expected || Standing.IsPossible(clause) || Standing.IsEstimate(clause) || Standing.IsExpected(statement.Text) || Standing.IsExpected(statement.Above.Text);
    }

    private static bool HasStanding(string text) => Standing.IsExpected(text) || Standing.IsDone(text) || Standing.IsEstimate(text);
}
