using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Guarding;

/// <summary>An item of evidence, taken apart.</summary>
/// <param name="Words">All its words, in lower case, with those of its headings, its case and its source.</param>
internal sealed record CitedItem(NumberedEvidence Evidence, IReadOnlyList<HeldStatement> Statements, IReadOnlySet<string> Words)
{
    public static CitedItem Of(NumberedEvidence evidence, ContentSnapshot content)
    {
        var statements = HeldStatement.Of(evidence, content);
        var words = EnglishAnalyzer.Words(evidence.Text).Concat(statements.SelectMany(statement => statement.Above.Source)).ToHashSet(StringComparer.Ordinal);
        return new CitedItem(evidence, statements, words);
    }
}

/// <summary>What one sentence rests on: the passages that it cites, and what plugins gave.</summary>
internal sealed class HeldEvidence
{
    private readonly ContentSnapshot _content;
    private readonly HashSet<string> _terms;
    private readonly HashSet<string> _words;

    public HeldEvidence(IReadOnlyList<CitedItem> cited, IReadOnlyList<HeldStatement> results, ContentSnapshot content)
    {
        _content = content;
        Cited = [.. cited.SelectMany(item => item.Statements)];
        Statements = [.. Cited, .. results];
        Lists = [.. cited.Select(item => item.Evidence.Text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal) || (line.Length > 1 && char.IsAsciiDigit(line[0]) && line.Contains(". ", StringComparison.Ordinal))))];
        Councils = [.. cited.Select(item => content.Knowledge.Find(item.Evidence.Citation.Document)?.Case?.Councils.Count ?? 0)];
        Text = string.Join('\n', Statements.Select(statement => $"{statement.Above.Text}\n{statement.Full}").Distinct());
        _words = cited.SelectMany(item => item.Words).Concat(results.SelectMany(result => result.Words)).ToHashSet(StringComparer.Ordinal);
        _terms = _words.SelectMany(EnglishAnalyzer.Stems).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The statements of the cited passages.</summary>
    public IReadOnlyList<HeldStatement> Cited { get; }

    /// <summary>Those and the plugins'.</summary>
    public IReadOnlyList<HeldStatement> Statements { get; }

    /// <summary>How many items the cited lists have: who counts them says no new figure.</summary>
    public IReadOnlyList<int> Lists { get; }

    /// <summary>How many councils the cited cases have.</summary>
    public IReadOnlyList<int> Councils { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>How much of the sentence's meaning the evidence has, 0 to 1; rare words count more.</summary>
    public double Coverage(SaidSentence said) => Coverage(said.Clauses, _terms);

    /// <summary>The same for what it says besides the names that it has and the headings above what it cites; 1 where that is a word or none.</summary>
    public double OwnCoverage(SaidSentence said)
    {
        var above = Statements.SelectMany(statement => statement.Above.Terms).ToHashSet(StringComparer.Ordinal);
        var own = said.Clauses.Where(clause => !said.Names.Contains(clause.Word) && !clause.Terms.Any(term => above.Contains(term.Term))).ToList();
        return own.Count < 2 ? 1 : Coverage(own, _terms);
    }

    /// <summary>How much of the meaning of some words a text has, 0 to 1.</summary>
    public double Coverage(IEnumerable<Clause> clauses, IReadOnlySet<string> terms) => WordShare.Of(clauses, terms, _content) ?? 1;
}
