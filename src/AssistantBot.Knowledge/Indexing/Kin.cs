using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>
/// Terms that begin as another does and that a stemmer leaves apart: "politician" and "political", "contract" and "contractor".
/// They rank passages, and show nothing about whether a passage answers.
/// </summary>
internal sealed class Kin
{
    /// <summary>Letters that two terms must have in common; the shorter must be no more than these and what follows.</summary>
    private const int Shared = 5;

    private readonly ILookup<string, string> _byBeginning;
    private readonly Names _names;
    private readonly double _weight;

    /// <param name="terms">Those of the corpus; names have no kin.</param>
    /// <param name="weight">What one of the kin counts beside the word that was said.</param>
    public Kin(IEnumerable<string> terms, Names names, double weight)
    {
        (_names, _weight) = (names, weight);
        _byBeginning = terms.Where(CanHaveKin).ToLookup(term => term[..Shared], StringComparer.Ordinal);
    }

    /// <summary>The query with the kin of each word that says something.</summary>
    public Query Join(Query query) => query with { Clauses = [.. query.Clauses.Select(Join)] };

    private Clause Join(Clause clause)
    {
        if (clause.Word.Length == 0 || QuestionWords.IsFrame(clause.Word) || !CanHaveKin(clause.Terms[0].Term)) return clause;
        var kin = Of(clause.Terms[0].Term).Where(term => !clause.Terms.Any(own => own.Term == term)).Select(term => new WeightedTerm(term, _weight)).ToList();
        return kin.Count == 0 ? clause : clause with { Terms = [.. clause.Terms, .. kin] };
    }

    private IEnumerable<string> Of(string term) =>
        _byBeginning[term[..Shared]].Where(other => other.StartsWith(term, StringComparison.Ordinal) || term.StartsWith(other, StringComparison.Ordinal));

    private bool CanHaveKin(string term) => term.Length >= Shared && char.IsLetter(term[0]) && !_names.ContainsStem(term);
}
