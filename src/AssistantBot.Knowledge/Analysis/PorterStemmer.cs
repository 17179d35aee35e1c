namespace AssistantBot.Knowledge.Analysis;

/// <summary>
/// Porter's algorithm for suffix stripping (Program 14, 1980), with the two departures of its author's reference
/// implementation (<c>bli</c> and <c>logi</c>) which Apache Lucene's PorterStemFilter also has.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Becomes)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Becomes)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>The stem of a word in lower case; words of one or two letters stay.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        word = Plural(word);
        word = PastAndGerund(word);
        if (word.EndsWith('y') && HasVowel(word, word.Length - 1)) word = word[..^1] + "i";
        word = Replace(word, Step2);
        word = Replace(word, Step3);
        word = Remove(word);
        return Tidy(word);
    }

    private static string Plural(string word)
    {
        if (!word.EndsWith('s')) return word;
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word.EndsWith("ss", StringComparison.Ordinal) ? word : word[..^1];
    }

    private static string PastAndGerund(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word, word.Length - cut)) return word;
        word = word[..^cut];
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal)) return word + "e";
        if (EndsInDouble(word, word.Length)) return word[^1] is 'l' or 's' or 'z' ? word : word[..^1];
        return Measure(word, word.Length) == 1 && EndsShort(word, word.Length) ? word + "e" : word;
    }

    private static string Replace(string word, (string Suffix, string Becomes)[] rules)
    {
        foreach (var (suffix, becomes) in rules)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;
            return Measure(word, word.Length - suffix.Length) > 0 ? word[..^suffix.Length] + becomes : word;
        }

        return word;
    }

    private static string Remove(string word)
    {
        var longest = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > longest.Length && word.EndsWith(suffix, StringComparison.Ordinal)) longest = suffix;
        }

        var stem = word.Length - longest.Length;
        if (longest.Length == 0 || Measure(word, stem) <= 1) return word;
        return longest == "ion" && !(stem > 0 && word[stem - 1] is 's' or 't') ? word : word[..stem];
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e'))
        {
            var measure = Measure(word, word.Length - 1);
            if (measure > 1 || (measure == 1 && !EndsShort(word, word.Length - 1))) word = word[..^1];
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word, word.Length) > 1 ? word[..^1] : word;
    }

    /// <summary>Number of vowel-consonant sequences in the first <paramref name="length"/> letters.</summary>
    private static int Measure(string word, int length)
    {
        var (count, i) = (0, 0);
        while (i < length && IsConsonant(word, i)) i++;
        while (i < length)
        {
            while (i < length && !IsConsonant(word, i)) i++;
            if (i == length) break;
            count++;
            while (i < length && IsConsonant(word, i)) i++;
        }

        return count;
    }

    private static bool IsConsonant(string word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    private static bool HasVowel(string word, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IsConsonant(word, i)) return true;
        }

        return false;
    }

    private static bool EndsInDouble(string word, int length) => length > 1 && word[length - 1] == word[length - 2] && IsConsonant(word, length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x and y.</summary>
    private static bool EndsShort(string word, int length) =>
        length > 2 && IsConsonant(word, length - 1) && !IsConsonant(word, length - 2) && IsConsonant(word, length - 3) && word[length - 1] is not ('w' or 'x' or 'y');
}
