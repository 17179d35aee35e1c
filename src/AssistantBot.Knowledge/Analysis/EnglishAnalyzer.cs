using System.Globalization;

namespace AssistantBot.Knowledge.Analysis;

/// <summary>
/// Turns text into terms as Apache Lucene's EnglishAnalyzer does: words by Unicode's rules, lower case, possessives off,
/// Lucene's 33 stop words out, Porter stems. Beyond it, money and large numbers are also indexed as plain digits
/// ("£1.2m", "1.2 million" and "1,200,000" meet), "IT" in capitals is the subject, not the pronoun, short forms are
/// read without their apostrophe ("don't" as typed in a hurry) or verb ("we'll"), and points between letters part words,
/// so that a web address is found by its parts.
/// </summary>
public static class EnglishAnalyzer
{
    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such",
        "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    };

    /// <summary>A run of letters longer than this is cut, as Lucene cuts it; no word is.</summary>
    private const int LongestWord = 255;

    private static readonly string[] Clitics = ["'s", "'ll", "'re", "'ve", "'d"];

    /// <summary>The terms of a text, in order.</summary>
    public static List<string> Terms(string text) => [.. Words(text).SelectMany(Stems)];

    /// <summary>
    /// The words of a text in lower case, in order, before stop words go and stems are made. A number in words is
    /// followed by its short form: "4 billion" is "4", "billion", "4bn", and "two million" is "two", "million", "2m".
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        var words = new List<string>();
        Read(text, Word, words);
        return words;
    }

    /// <summary>The same for who keeps what a spelling was read as.</summary>
    /// <param name="read">Reads one spelling; <see cref="Word"/> says what word it is.</param>
    internal static void Read<T>(string text, Func<ReadOnlySpan<char>, T> read, List<T> into)
    {
        var (number, end) = ("", -1);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && i - start < LongestWord && (char.IsLetterOrDigit(text[i]) || Joins(text, i))) i++;
            var spelling = text.AsSpan(start, i - start);
            into.Add(read(spelling));
            if (number.Length > 0 && start == end + 1 && Magnitudes.LettersOf(spelling) is { } letters) into.Add(read($"{number}{letters}"));
            (number, end) = (Digits(spelling), i);
        }
    }

    /// <summary>True for a word that carries no meaning of its own.</summary>
    public static bool IsStopWord(string word) => StopWords.Contains(word);

    /// <summary>The terms of one word: its stem, and its value where it is an amount; none for a stop word.</summary>
    public static IEnumerable<string> Stems(string word)
    {
        if (StopWords.Contains(word)) yield break;
        if (!char.IsAsciiDigit(word[0]))
        {
            yield return PorterStemmer.Stem(IrregularForms.BaseOf(word));
            yield break;
        }

        yield return word;
        if (Amount(word) is { } amount && amount != word) yield return amount;
    }

    /// <summary>The word, in lower case, that is spelt so.</summary>
    internal static string Word(ReadOnlySpan<char> spelling)
    {
        if (spelling is "IT") return "ict";
        var word = spelling.ToString().ToLowerInvariant().Replace('’', '\'');
        if (Array.Find(Clitics, clitic => word.EndsWith(clitic, StringComparison.Ordinal)) is { } end) word = word[..^end.Length];
        return char.IsAsciiDigit(word[0]) ? word.Replace(",", "", StringComparison.Ordinal) : word.Replace("'", "", StringComparison.Ordinal);
    }

    /// <summary>An apostrophe between letters, a point or a comma between digits.</summary>
    private static bool Joins(string text, int i)
    {
        if (i == 0 || i + 1 >= text.Length) return false;
        return text[i] switch
        {
            '\'' or '’' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            '.' or ',' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            _ => false,
        };
    }

    /// <summary>The digits of a number; nothing for any other word.</summary>
    private static string Digits(ReadOnlySpan<char> spelling)
    {
        if (!char.IsAsciiDigit(spelling[0])) return Magnitudes.DigitsOf(spelling) ?? "";
        return Word(spelling) is [.., >= '0' and <= '9'] digits ? digits : "";
    }

    private static string? Amount(string word)
    {
        var (digits, factor) = word switch
        {
            [.., 'b', 'n'] => (word[..^2], 1_000_000_000m),
            [.., 'm'] => (word[..^1], 1_000_000m),
            [.., 'k'] => (word[..^1], 1_000m),
            _ => (word, 1m),
        };
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m
            ? (number * factor).ToString("0.##", CultureInfo.InvariantCulture)
            : null;
    }
}
