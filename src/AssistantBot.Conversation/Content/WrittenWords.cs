using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Content;

/// <summary>The words of the corpus as it writes them, capitals and all.</summary>
internal sealed class WrittenWords
{
    private readonly IReadOnlyList<Passage> _passages;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anyCase;

    public WrittenWords(IReadOnlyList<Passage> passages)
    {
        _passages = passages;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var passage in passages) Add(passage.Text, lookup);
        _anyCase = new HashSet<string>(_words, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True for a word that stands in the corpus, and nowhere without its capital.</summary>
    public bool IsAlwaysCapital(string word) => _words.Contains(word) && !_words.Contains(word.ToLowerInvariant());

    /// <summary>True where the corpus has a name of one or several words, capitals set aside.</summary>
    public bool HasName(string name)
    {
        var parts = name.Split([' ', '-', '\'']);
        return parts.All(_anyCase.Contains) && (parts.Length == 1 || _passages.Any(passage => passage.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The word that begins and ends so ("b" and "grove", "p" and "ship"): of several the one that most passages have; null for none.</summary>
    public string? Between(string beginning, IReadOnlyList<string> endings) =>
        _words.Where(word => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && endings.Any(ending => word.Length > beginning.Length + ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(word => _passages.Count(passage => passage.Text.Contains(word, StringComparison.Ordinal))).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();

    private static void Add(string text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && char.IsLetter(text[i + 1])) i++;
            words.Add(text.AsSpan(start, i + 1 - start));
        }
    }
}
