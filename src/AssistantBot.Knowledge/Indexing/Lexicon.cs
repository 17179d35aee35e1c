using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Reads the texts of a corpus while it is indexed.</summary>
/// <param name="vocabulary">Where the terms are numbered.</param>
internal sealed class Lexicon(Vocabulary vocabulary)
{
    private readonly Spellings<LexiconWord> _words = new(EnglishAnalyzer.Word, word => new LexiconWord(word, [.. EnglishAnalyzer.Stems(word).Select(vocabulary.Add)]));
    private readonly List<LexiconWord> _read = [];

    public IEnumerable<LexiconWord> Words => _words.All;

    /// <summary>The words of a text, in order; good until the next text is read.</summary>
    public IReadOnlyList<LexiconWord> Read(string text)
    {
        _read.Clear();
        EnglishAnalyzer.Read(text, _words.Of, _read);
        return _read;
    }
}

/// <summary>A word of a corpus.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Terms">Numbers of its terms; none for a stop word.</param>
internal sealed record LexiconWord(string Text, int[] Terms)
{
    private int _last = -1;

    /// <summary>How many passages hold it.</summary>
    public int Passages { get; private set; }

    /// <summary>Notes that a passage holds it; passages come one after the other.</summary>
    public void StandsIn(int passage)
    {
        if (_last != passage) Passages++;
        _last = passage;
    }
}
