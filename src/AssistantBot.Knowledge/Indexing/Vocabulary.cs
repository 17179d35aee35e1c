using System.Runtime.InteropServices;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>The terms of a corpus, numbered from 0 as they are met: numbers are compared and looked up faster than words.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public IEnumerable<string> Terms => _numbers.Keys;

    public int Count => _numbers.Count;

    /// <summary>The number of a term, which is added where it is new.</summary>
    public int Add(string term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var known);
        if (!known) number = _numbers.Count - 1;
        return number;
    }

    public bool Contains(string term) => _numbers.ContainsKey(term);

    public bool TryFind(string term, out int number) => _numbers.TryGetValue(term, out number);
}
