namespace AssistantBot.Knowledge.Indexing;

/// <summary>What is known of the words of a corpus: each spelling is analysed once, however often it stands there.</summary>
/// <param name="wordOf">The word, in lower case, of a spelling.</param>
/// <param name="make">What is known of a word that comes for the first time.</param>
internal sealed class Spellings<T>(Func<ReadOnlySpan<char>, string> wordOf, Func<string, T> make)
{
    private readonly Dictionary<string, T> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byWord = new(StringComparer.Ordinal);

    public IReadOnlyCollection<T> All => _byWord.Values;

    public T Of(ReadOnlySpan<char> spelling)
    {
        var spelt = _bySpelling.GetAlternateLookup<ReadOnlySpan<char>>();
        if (spelt.TryGetValue(spelling, out var known)) return known;
        var word = wordOf(spelling);
        if (!_byWord.TryGetValue(word, out known)) _byWord[word] = known = make(word);
        return spelt[spelling] = known;
    }
}
