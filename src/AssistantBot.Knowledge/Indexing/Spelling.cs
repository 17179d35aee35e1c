namespace AssistantBot.Knowledge.Indexing;

/// <summary>What an index knows of spelling.</summary>
internal interface ISpelling
{
    /// <summary>True for a word, in lower case, that the corpus has.</summary>
    bool Knows(string word);

    /// <summary>The word of the corpus that was probably meant, or null.</summary>
    string? Mend(string word);
}

/// <summary>Mends words of a question that the corpus does not know with the nearest word that it does.</summary>
/// <param name="words">Words of the corpus in lower case, with how many passages hold them.</param>
internal sealed class Spelling(IReadOnlyDictionary<string, int> words) : ISpelling
{
    private const int ShortestMended = 4;

    private readonly ILookup<int, string> _byLength = words.Keys.Where(word => word.Length >= ShortestMended - 1 && char.IsAsciiLetter(word[0])).ToLookup(word => word.Length);

    public bool Knows(string word) => words.ContainsKey(word);

    /// <summary>The nearest known word, or null where none is near: one edit in words up to five letters, two in longer ones.</summary>
    public string? Mend(string word)
    {
        if (word.Length < ShortestMended || !char.IsAsciiLetter(word[0])) return null;
        var allowed = word.Length <= 5 ? 1 : 2;
        var (best, bestDistance, bestCount) = ((string?)null, allowed + 1, 0);
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            foreach (var known in _byLength[length])
            {
                // Slips in the first letter are rare, and accepting them costs many wrong repairs.
                if (known[0] != word[0] && !(known.Length == word.Length && known[1] == word[0] && known[0] == word[1])) continue;
                var distance = Distance(word, known, Math.Min(allowed, bestDistance));
                if (distance > bestDistance || distance > allowed) continue;
                var count = words[known];
                if (distance < bestDistance || count > bestCount || (count == bestCount && string.CompareOrdinal(known, best) < 0))
                    (best, bestDistance, bestCount) = (known, distance, count);
            }
        }

        return best;
    }

    /// <summary>Edits between two words, a swap of neighbours counting one; anything above the limit is limit + 1.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        Span<int> before = stackalloc int[b.Length + 1], previous = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit) return limit + 1;
            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
