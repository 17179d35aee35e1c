using System.Globalization;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Guarding;

/// <summary>One figure of a sentence: it must stand in the evidence, in its unit, with whom and what the sentence gives it to, and as certain as the sentence has it.</summary>
internal sealed class FigureExamination(SaidSentence said, Figure figure, HeldEvidence held, ContentSnapshot content)
{
    private const int LargestCount = 20;

    /// <summary>A number up to here counts parts of a whole ("the three councils"), and is neither planned nor achieved.</summary>
    private const int LargestPart = 12;

    /// <summary>Words below which a part of a sentence is too short to be compared alone.</summary>
    private const int FewWords = 4;

    private static readonly HashSet<string> EmptyTerms = [];

    /// <summary>Words that say how large a figure is or how often it comes, and nothing of what it is about.</summary>
    private static readonly HashSet<string> SizeWords = new(StringComparer.Ordinal) { "more", "than", "over", "about", "around", "nearly", "almost", "some", "up", "year", "annum", "yearly", "annually", "every" };

    /// <summary>The share of the meaning around a figure that the statement with it must have.</summary>
    private const double LeastAround = 0.34;

    /// <summary>The share of the words about a date from which on another statement tells of the same event.</summary>
    private const double SameEvent = 0.6;

    /// <summary>By how much another statement must be nearer.</summary>
    private const double Nearer = 0.15;

    private readonly string _clause = Ties.Clause(said.Text, figure, said.Figures);

    public Doubt? Doubt()
    {
        var places = held.Statements.SelectMany(statement => statement.Figures.Where(other => FigureMatch.Same(figure, other)).Select(other => (Statement: statement, Figure: other))).ToList();
        if (places.Count == 0) return IsInSource() || CountsItems() ? null : new Doubt(RemovalReason.Figure, Missing());
        if (!figure.IsQuantity) return IsOfEvent(places) ? null : new Doubt(RemovalReason.WrongSubject, $"the evidence has {figure.Text} of another event: {places[0].Statement.Text}");
        var right = places.Where(place => IsOfSubject(place.Statement, place.Figure)).ToList();
        if (right.Count == 0) return CountsItems() ? null : new Doubt(RemovalReason.WrongSubject, $"the evidence has {figure.Text} of something else: {places[0].Statement.Text}");
        return !CanBePlanned() || right.Any(place => IsAsCertain(place.Statement, place.Figure)) ? null : new Doubt(RemovalReason.Standing, $"the evidence has {figure.Text} with another standing: {right[0].Statement.Text}");
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
        var isCouncils = FigureMatch.Counts(figure, ["councils"], EmptyTerms, content);
        return held.Lists.Any(items => items == count) || (isCouncils && held.Councils.Any(councils => councils == count));
    }

    private bool IsOfSubject(HeldStatement statement, Figure other)
    {
        if (figure.Kind == FigureKind.Number && !FigureMatch.Counts(figure, other.Counted, statement.Terms, content)) return false;
        if (statement.Above.IsOtherRow(said.Terms) || IsOfOtherRow(statement)) return false;
        if (figure.Kind == FigureKind.Money && !IsOfRecurrence(statement, other)) return false;
        if (figure.Kind is FigureKind.Money or FigureKind.Share && !IsOfSense(statement)) return false;
        if (held.Coverage(Around(), statement.Terms) < LeastAround) return false;
        var theirs = Ties.Names(statement.Text, other, statement.Figures, content);
        return Ties.Fit(Ties.Names(said.Text, figure, said.Figures, content), theirs.Count > 0 ? theirs : statement.Names, statement);
    }

    /// <summary>A date must stand with what the sentence says of it: not with somebody else, nor where another statement has the same at another date.</summary>
    private bool IsOfEvent(List<(HeldStatement Statement, Figure Figure)> places)
    {
        var names = NameWords.Proper(_clause, content);
        var fitting = places.Where(place => NameWords.Proper(Ties.Clause(place.Statement.Text, place.Figure, place.Statement.Figures), content) is var theirs
            && (names.Count == 0 || theirs.Count == 0 || names.Any(name => theirs.Contains(name) || place.Statement.Above.Alias.Contains(name) || !place.Statement.Words.Contains(name)))).ToList();
        if (fitting.Count == 0) return false;
        var mine = EnglishAnalyzer.Terms(_clause.Replace(figure.Text, " ", StringComparison.Ordinal)).Distinct().ToList();
        var here = fitting.Max(place => Share(mine, place.Statement));
        return !held.Statements.Any(other => other.Figures.Any(date => !date.IsQuantity) && !other.Figures.Any(date => FigureMatch.Same(figure, date)) && Share(mine, other) is var share && share >= SameEvent && share > here + Nearer);
    }

    private static double Share(List<string> terms, HeldStatement statement) => terms.Count == 0 ? 0 : (double)terms.Count(statement.Terms.Contains) / terms.Count;

    /// <summary>True where another row of the same table has more of what the sentence says about the figure.</summary>
    private bool IsOfOtherRow(HeldStatement statement) => statement.Above.IsRow && held.Cited.Any(other => other.Above.IsRow && other.Text != statement.Text && other.Above.Text == statement.Above.Text
        && held.Coverage(Around(), other.Terms) > held.Coverage(Around(), statement.Terms) + Nearer);

    private bool IsOfRecurrence(HeldStatement statement, Figure other) =>
        Recurrence.Fits(_clause, Ties.Clause(statement.Text, other, statement.Figures), $"{statement.Above.Text}. {statement.Full}");

    /// <summary>A saving must stand as a saving, a cost as a cost.</summary>
    private bool IsOfSense(HeldStatement statement)
    {
        var text = $"{statement.Above.Text}. {statement.Full}";
        if (content.Knowledge.Corpus.Rules.SenseOf(_clause) is not { } sense) return true;
        return sense.Name == "saving" ? Claims.IsSaving(text) || !Claims.IsSaving(_clause) : sense.Told.IsMatch(text) || (Claims.IsSaving(_clause) && Claims.IsSaving(text));
    }

    /// <summary>The words about the figure: those of its part of the sentence, or of all of it where the part is short.</summary>
    private List<Clause> Around()
    {
        var words = EnglishAnalyzer.Terms(_clause).ToHashSet(StringComparer.Ordinal);
        var own = said.Clauses.Where(clause => !SizeWords.Contains(clause.Word) && clause.Terms.Any(term => words.Contains(term.Term))).ToList();
        return own.Count < FewWords ? [.. said.Clauses] : own;
    }

    private bool IsAsCertain(HeldStatement statement, Figure other)
    {
        var clause = Ties.Clause(statement.Text, other, statement.Figures);
        if (!HasStanding(clause) && !statement.Above.IsRow) clause = statement.Full;
        var mine = HasStanding(_clause) ? _clause : said.Text;
        var isOpen = (Standing.IsExpected(mine) || Standing.IsPossible(mine) || Standing.IsEstimate(mine)) && !Standing.IsAchieved(mine);
        if (Standing.IsExpected(clause) && !Standing.IsAchieved(clause) && !isOpen) return false;
        if (Standing.IsEstimate(clause) && !Standing.IsDone(clause) && Standing.IsDone(mine) && !isOpen) return false;
        if (!HasStanding(clause) && Standing.IsExpected(statement.Above.Text) && Standing.IsDone(mine) && !isOpen) return false;
        return !Standing.IsExpected(mine) || IsOpen(clause) || IsOpen(statement.Full) || IsOpen(statement.Above.Text);
    }

    private static bool IsOpen(string text) => Standing.IsExpected(text) || Standing.IsPossible(text) || Standing.IsEstimate(text);

    /// <summary>Numbers of parts are neither hoped for nor achieved.</summary>
    private bool CanBePlanned() => figure.Kind != FigureKind.Number || figure.Values.Any(value => decimal.Parse(value, CultureInfo.InvariantCulture) > LargestPart);

    private static bool HasStanding(string text) => Standing.IsExpected(text) || Standing.IsDone(text) || Standing.IsEstimate(text);
}
