using System.Globalization;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Guarding;

/// <summary>One sentence against what it rests on.</summary>
internal sealed class Examination(SaidSentence said, HeldEvidence held, ContentSnapshot content)
{
    /// <summary>The share of the sentence's meaning that the cited passages must have.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>The share of what it says besides names and headings that they must have.</summary>
    private const double LeastOwn = 0.2;

    /// <summary>The share of its stems that a single statement must have to be what the sentence retells.</summary>
    private const double Retold = 0.45;

    /// <summary>How near to the best another statement must come to be as good.</summary>
    private const double AsGood = 0.85;

    /// <summary>Stems of its words and of their synonyms.</summary>
    private HashSet<string> Meant { get; } = [.. said.Terms, .. said.Clauses.SelectMany(clause => clause.Terms.Select(term => term.Term))];

    private List<HeldStatement> Nearest { get; } = NearestOf(said, held);

    /// <summary>The first reason why it cannot stand, or null.</summary>
    public Doubt? Doubt() => Names() ?? Figures() ?? Support() ?? Subject() ?? Denied() ?? Turned() ?? Intent() ?? Claim();

    private Doubt? Names() => said.Names.FirstOrDefault(name => !held.HasWord(name)) is { } strange ? new Doubt(RemovalReason.Name, $"\"{strange}\" is not in what it cites") : null;

    private Doubt? Figures() => said.Figures.Select(figure => new FigureExamination(said, figure, held, content).Doubt()).FirstOrDefault(doubt => doubt is not null);

    private Doubt? Support() => held.Coverage(said) is var share && share < LeastCoverage
        ? new Doubt(RemovalReason.Unsupported, string.Create(CultureInfo.InvariantCulture, $"what it cites has {share:P0} of what it says"))
        : said.Figures.Count == 0 && held.OwnCoverage(said) < LeastOwn ? new Doubt(RemovalReason.Unsupported, "what it cites has its names, and not what it says of them")
        : null;

    /// <summary>What the nearest statements say of somebody else.</summary>
    private Doubt? Subject()
    {
        if (said.Proper.Count == 0 || Nearest.Count == 0) return null;
        var fitting = Nearest.Where(statement => Ties.Fit(said.Proper, statement.Names, statement, Beside(statement))).ToList();
        return fitting.Count > 0 && !Nearest.Except(fitting).Any(other => IsToldOfOthers(other, fitting)) ? null : new Doubt(RemovalReason.WrongSubject, $"the evidence says so of {string.Join(", ", Nearest[0].Names)}");
    }

    /// <summary>True where a statement about somebody else has words of the sentence that none of those has which could be about its names, and those name nobody themselves.</summary>
    private bool IsToldOfOthers(HeldStatement other, List<HeldStatement> fitting) =>
        fitting.TrueForAll(statement => !said.Proper.Any(statement.Names.Contains))
        && said.Terms.Any(term => other.Terms.Contains(term) && !fitting.Exists(statement => statement.Terms.Contains(term)));

    /// <summary>What a sentence that cites several passages may take from the others.</summary>
    private HashSet<string> Beside(HeldStatement statement) =>
        [.. held.Cited.Where(other => other.Above != statement.Above && said.Share(other.Terms) >= Retold / 2).SelectMany(other => other.Words)];

    private Doubt? Denied()
    {
        if (Denial.In(said.Text))
        {
            var agrees = held.Statements.Any(statement => Denial.Concerns(statement.Full, Meant) || Denial.Concerns(statement.Text, Meant)
                || (Denial.Limits(statement.Full) && said.Share(statement.Terms) >= Retold));
            return agrees ? null : new Doubt(RemovalReason.Negation, "the evidence does not deny it");
        }

        var denies = Nearest.Count > 0 && Nearest.All(statement => Denial.In(statement.Full) && Denial.Concerns(statement.Full, said.Terms) && !Denial.LimitsBeside(said.Text, statement.Terms));
        return denies ? new Doubt(RemovalReason.Negation, "the evidence denies it") : null;
    }

    private Doubt? Turned() => Nearest.Count > 0 && !Denial.In(said.Text) && Direction.Contradicts(said.Text, string.Join(' ', Nearest.Select(statement => statement.Full)))
        ? new Doubt(RemovalReason.Negation, "the evidence says the opposite")
        : null;

    private Doubt? Intent()
    {
        if (Nearest.Count == 0) return null;
        var open = Standing.IsExpected(said.Text) || Standing.IsPossible(said.Text) || Standing.IsIntended(said.Text);
        if (!open && Standing.IsPast(said.Text) && Nearest.All(IsPlanned))
            return new Doubt(RemovalReason.Standing, "the evidence has it as a plan");
        return Standing.IsIntended(said.Text) && !Nearest.Any(IsOpen) && Nearest.Any(statement => Standing.IsDone(statement.Text)) ? new Doubt(RemovalReason.Standing, "the evidence has it as done") : null;
    }

    /// <summary>True where the statement tells of a plan; the line above a list counts for what is said as done, and not for an item that only looks so.</summary>
    private bool IsPlanned(HeldStatement statement) => (Standing.IsDone(said.Text) ? statement.Full : statement.Text) is var told && Standing.IsIntended(told) && !Standing.IsDone(told);

    private static bool IsOpen(HeldStatement statement) => Standing.IsExpected(statement.Text) || Standing.IsPossible(statement.Text) || Standing.IsIntended(statement.Text);

    private Doubt? Claim() =>
        Claims.Superlative(said.Text, held.Text) is { } superlative ? new Doubt(RemovalReason.Superlative, $"\"{superlative}\" is not in what it cites")
        : Claims.Cause(said.Text, held.Text) is { } cause ? new Doubt(RemovalReason.Cause, $"what it cites gives no cause for \"{cause}\"")
        : null;

    /// <summary>The statements that the sentence may be retelling, best first; none where it gathers from many.</summary>
    private static List<HeldStatement> NearestOf(SaidSentence said, HeldEvidence held)
    {
        var shares = held.Statements.Select(statement => (Statement: statement, Share: said.Share(statement.Terms))).OrderByDescending(pair => pair.Share).ToList();
        var best = shares.Count > 0 ? shares[0].Share : 0;
        return best < Retold ? [] : [.. shares.TakeWhile(pair => pair.Share >= best * AsGood).Select(pair => pair.Statement)];
    }
}
