namespace AssistantBot.Documents.Import;

/// <summary>Cuts a paragraph that is too long to be read at once.</summary>
internal static class LongText
{
    /// <summary>Words of a paragraph that stays whole.</summary>
    private const int Long = 180;

    /// <summary>Words after which the next end of a sentence ends a piece.</summary>
    private const int Piece = 100;

    public static IEnumerable<string> Split(string clean)
    {
        if (TextCleaner.Words(clean) <= Long)
        {
            if (clean.Length > 0) yield return clean;
            yield break;
        }

        var (start, words) = (0, 0);
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] != ' ') continue;
            words++;
            if (words < Piece || (clean[i - 1] is not ('.' or '!' or '?') && words < Long)) continue;
            yield return clean[start..i];
            (start, words) = (i + 1, 0);
        }

        yield return clean[start..];
    }
}
