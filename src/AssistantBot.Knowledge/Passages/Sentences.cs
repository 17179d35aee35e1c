namespace AssistantBot.Knowledge.Passages;

/// <summary>Splits plain text into sentences.</summary>
public static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "cllr", "no", "nos", "st", "ltd", "plc", "co", "vs", "v", "approx", "p.a", "para", "paras", "ref", "s", "ss", "art", "inc", "jr",
    };

    /// <summary>What letters are put behind to number it.</summary>
    private static readonly HashSet<string> Lettered = new(StringComparer.OrdinalIgnoreCase) { "appendix", "annex", "option", "part", "schedule", "section", "table" };

    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || !Ends(text, i)) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is ')' or '"' or '\'' or '’' or '”') end++;
            if (text[start..end].Trim() is { Length: > 0 } sentence) yield return sentence;
            start = i = end;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>A stop ends a sentence before white space and a capital, a digit, a bracket or a currency sign, unless it belongs to an abbreviation.</summary>
    /// <param name="stop">Place of the full stop, question mark or exclamation mark.</param>
    public static bool Ends(string text, int stop)
    {
        var next = stop + 1;
        while (next < text.Length && text[next] is ')' or '"' or '\'' or '’' or '”') next++;
        if (next >= text.Length) return true;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next < text.Length && char.IsLower(text[next])) return false;
        if (text[stop] != '.') return true;
        var word = stop;
        while (word > 0 && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] != '(') word--;
        var before = text[word..stop];
        return !Abbreviations.Contains(before) && !IsInitial(text[..word], before);
    }

    /// <summary>A capital on its own is somebody's initial, but not in "Appendix A." or "A to H.".</summary>
    private static bool IsInitial(string text, string word)
    {
        if (word.Length != 1 || !char.IsUpper(word[0])) return false;
        var before = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (before.Length == 0) return true;
        if (Lettered.Contains(before[^1])) return false;
        return !(before[^1] is "and" or "or" or "to" && before.Length > 1 && before[^2] is [>= 'A' and <= 'Z']);
    }
}
