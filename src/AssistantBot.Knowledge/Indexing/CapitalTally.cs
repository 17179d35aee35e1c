using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Counts how the words of texts are written: small, or with a capital inside a sentence.</summary>
internal sealed class CapitalTally
{
    private const int ShortestWord = 3;

    private readonly Spellings<Word> _words = new(spelling => EnglishAnalyzer.Words(spelling.ToString()).First(), word => new Word(word));
    private int _texts;

    public IReadOnlyCollection<Word> Words => _words.All;

    public void Add(string text)
    {
        _texts++;
        var opening = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                if (text[i] is '.' or '!' or '?' or ':' or ';' or '\n' or '-') opening = true;
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '\'' or '’')) i++;
            if (i - start + 1 < ShortestWord) continue;
            _words.Of(text.AsSpan(start, i + 1 - start)).Add(_texts, char.IsUpper(text[start]), opening);
            opening = false;
        }
    }

    /// <summary>A word and how it is written.</summary>
    internal sealed class Word(string text)
    {
        private int _last;

        /// <summary>In lower case.</summary>
        public string Text => text;

        public string Stem { get; } = PorterStemmer.Stem(text);

        /// <summary>How often it has a capital where no sentence opens.</summary>
        public int Capital { get; private set; }

        /// <summary>How often it is written small.</summary>
        public int Small { get; private set; }

        /// <summary>How many texts have it.</summary>
        public int Passages { get; private set; }

        public void Add(int number, bool isUpper, bool opening)
        {
            if (_last != number) Passages++;
            _last = number;
            if (!isUpper) Small++;
            else if (!opening) Capital++;
        }
    }
}
