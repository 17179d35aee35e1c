using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>
/// How near the parts of a passage come to a question: its best single statement, its best single ask, its heading. BM25F sees
/// words wherever they stand; that one sentence or one ask has them together says more.
/// </summary>
/// <param name="sizes">How heavy the parts of a passage are; the same for every question.</param>
internal sealed class Closeness(Query query, Func<string, double> rarity, Func<Passage, PartSizes> sizes, PassageIndexOptions options)
{
    /// <summary>A part lighter than this share of the question is not taken for nearer because it is short.</summary>
    private const double LeastPart = 0.25;

    private readonly (Clause Clause, double Weight)[] _clauses = [.. query.Clauses.Select(clause => (clause, clause.Weight * clause.Terms.Max(term => rarity(term.Term))))];
    private readonly double _whole = query.Clauses.Sum(clause => clause.Weight * clause.Terms.Max(term => rarity(term.Term)));

    /// <summary>What the passage's score is multiplied by: 1 where no part is near.</summary>
    public double Gain(Passage passage)
    {
        if (_whole == 0) return 1;
        var (terms, size) = (PassageTerms.Of(passage), sizes(passage));
        return 1 + (options.StatementGain * Best(terms.Statements, size.Statements, options.StatementLengthPower))
            + (options.AskGain * Best(terms.Asks, size.Asks, options.AskLengthPower))
            + (options.HeadingGain * Nearness(terms.Heading, size.Heading, options.AskLengthPower));
    }

    private double Best(IReadOnlyList<IReadOnlySet<string>> parts, IReadOnlyList<double> sizes, double lengthPower)
    {
        var best = 0.0;
        for (var i = 0; i < parts.Count; i++) best = Math.Max(best, Nearness(parts[i], sizes[i], lengthPower));
        return best;
    }

    /// <summary>The share of the question that the part has, and of the part that the question has, as far as length is made up for.</summary>
    private double Nearness(IReadOnlySet<string> part, double size, double lengthPower)
    {
        var held = 0.0;
        foreach (var (clause, weight) in _clauses) held += weight * clause.ShareIn(part);
        if (held == 0) return 0;
        return held / (Math.Pow(_whole, 1 - lengthPower) * Math.Pow(Math.Max(size, _whole * LeastPart), lengthPower));
    }
}

/// <summary>How heavy the parts of a passage are: the sum of the rarities of their terms.</summary>
internal sealed record PartSizes(double Heading, IReadOnlyList<double> Asks, IReadOnlyList<double> Statements)
{
    public static PartSizes Of(PassageTerms terms, Func<string, double> rarity) =>
        new(terms.Heading.Sum(rarity), [.. terms.Asks.Select(ask => ask.Sum(rarity))], [.. terms.Statements.Select(statement => statement.Sum(rarity))]);
}
