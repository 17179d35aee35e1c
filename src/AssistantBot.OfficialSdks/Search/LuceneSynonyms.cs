using AssistantBot.Knowledge.Indexing;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>
/// Finds synonyms with Lucene's synonym filter over a question's stems. A synonym of several words comes out as one token, so that it
/// is known how many words of the question it stands for; the filter takes the longest match and goes on behind it.
/// </summary>
internal sealed class LuceneSynonyms : ISynonyms
{
    private readonly Synonyms _written;
    private readonly SynonymMap? _map;

    public LuceneSynonyms(IEnumerable<string> lines)
    {
        _written = new Synonyms(lines);
        var groups = _written.All;
        Stems = [.. groups.Keys.SelectMany(term => term.Split(' ')).Distinct()];
        if (groups.Count == 0) return;
        var builder = new SynonymMap.Builder(true);
        foreach (var (term, others) in groups)
        {
            var from = SynonymMap.Builder.Join(term.Split(' '), new CharsRef());
            foreach (var other in others) builder.Add(from, new CharsRef(string.Join(' ', other)), true);
        }

        _map = builder.Build();
    }

    public IEnumerable<string> Stems { get; }

    public bool IsOneWay(IReadOnlyList<string> stems) => _written.IsOneWay(stems);

    public IEnumerable<(int Start, int Length, IReadOnlyList<IReadOnlyList<string>> Others)> Find(IReadOnlyList<string> stems) =>
        _map is null || stems.Count == 0 ? [] : Matches(stems).GroupBy(match => (match.Start, match.Length), match => match.Other)
            .Select(match => (match.Key.Start, match.Key.Length, (IReadOnlyList<IReadOnlyList<string>>)[.. match.Select(other => other.Split(' '))]));

    private List<(int Start, int Length, string Other)> Matches(IReadOnlyList<string> stems)
    {
        using var filter = new SynonymFilter(new StemStream(stems), _map, false);
        var (term, type) = (filter.GetAttribute<ICharTermAttribute>(), filter.GetAttribute<ITypeAttribute>());
        var (increment, length) = (filter.GetAttribute<IPositionIncrementAttribute>(), filter.GetAttribute<IPositionLengthAttribute>());
        var found = new List<(int Start, int Length, string Other)>();
        var position = -1;
        filter.Reset();
        while (filter.IncrementToken())
        {
            position += increment.PositionIncrement;
            if (type.Type == SynonymFilter.TYPE_SYNONYM) found.Add((position, length.PositionLength, term.ToString()));
        }

        filter.End();
        return found;
    }
}
