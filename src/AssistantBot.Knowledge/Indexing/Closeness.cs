namespace AssistantBot.Knowledge.Indexing;

/// <summary>
/// How near the parts of a passage come to a question: its best single statement, its best single ask, its heading. BM25F sees
/// words wherever they stand; that one sentence or one ask has them together says more.
/// </summary>
internal sealed class Closeness
{
    /// <summary>A part lighter than this share of the question is not taken for nearer because it is short.</summary>
    private const double LeastPart = 0.25;

    private readonly PassageIndexOptions _options;
    private readonly double[] _weights;
    private readonly double _whole;

    /// <summary>For each term of the vocabulary, one more than its place in <see cref="_uses"/>; 0 for one that the question does not have.</summary>
    private readonly int[] _places;

    private readonly List<List<(int Clause, double Share)>> _uses = [];

    /// <summary>The share of each clause in the part that is being looked at.</summary>
    private readonly double[] _shares;

    public Closeness(Query query, Func<string, double> rarity, Vocabulary vocabulary, PassageIndexOptions options)
    {
        _options = options;
        _weights = [.. query.Clauses.Select(clause => clause.Weight * clause.Terms.Max(term => rarity(term.Term)))];
        _whole = _weights.Sum();
        _shares = new double[_weights.Length];
        _places = new int[vocabulary.Count];
        for (var clause = 0; clause < query.Clauses.Count; clause++)
        {
            foreach (var term in query.Clauses[clause].Terms)
            {
                if (vocabulary.TryFind(term.Term, out var number)) Use(number, clause, Clause.Share(term));
            }
        }
    }

    /// <summary>What the passage's score is multiplied by: 1 where no part is near.</summary>
    public double Gain(PassageParts passage)
    {
        if (_whole == 0) return 1;
        return 1 + (_options.StatementGain * Best(passage.Statements, _options.StatementLengthPower))
            + (_options.AskGain * Best(passage.Asks, _options.AskLengthPower))
            + (_options.HeadingGain * Nearness(passage.Heading, _options.AskLengthPower));
    }

    private void Use(int term, int clause, double share)
    {
        if (_places[term] == 0)
        {
            _uses.Add([]);
            _places[term] = _uses.Count;
        }

        _uses[_places[term] - 1].Add((clause, share));
    }

    private double Best(Part[] parts, double lengthPower)
    {
        var best = 0.0;
        foreach (var part in parts) best = Math.Max(best, Nearness(part, lengthPower));
        return best;
    }

    /// <summary>The share of the question that the part has, and of the part that the question has, as far as length is made up for.</summary>
    private double Nearness(Part part, double lengthPower)
    {
        if (!FindShares(part.Terms)) return 0;
        var held = 0.0;
        for (var clause = 0; clause < _shares.Length; clause++)
        {
            held += _weights[clause] * _shares[clause];
            _shares[clause] = 0;
        }

        return held == 0 ? 0 : held / (Math.Pow(_whole, 1 - lengthPower) * Math.Pow(Math.Max(part.Size, _whole * LeastPart), lengthPower));
    }

    /// <summary>True where the terms have any of the question's.</summary>
    private bool FindShares(int[] terms)
    {
        var any = false;
        foreach (var term in terms)
        {
            if (_places[term] is not (> 0 and var place)) continue;
            any = true;
            foreach (var (clause, share) in _uses[place - 1]) _shares[clause] = Math.Max(_shares[clause], share);
        }

        return any;
    }
}
