using System.Globalization;

namespace AssistantBot.Channels.Activities;

/// <summary>Cuts a text into parts that fit a message.</summary>
internal static class LongText
{
    /// <summary>
    /// The most characters of one message's text. A message has about 80 KB in UTF-16, which is 40,000 characters,
    /// and citations, suggestions and what the channel adds need room too.
    /// </summary>
    public const int Most = 24_000;

    // Where a text may be cut, best first: between paragraphs, lines, sentences, words.
    private static readonly string[] Seams = ["\n\n", "\n", ". ", " "];

    public static IReadOnlyList<string> Cut(string text, int most = Most)
    {
        var parts = new List<string>();
        for (; text.Length > most; text = text[parts[^1].Length..].TrimStart('\n', ' ')) parts.Add(text[..End(text, most)]);
        parts.Add(text);
        return [.. parts.Select(part => part.TrimEnd())];
    }

    /// <summary>True where the text refers to a citation by its number.</summary>
    public static bool Cites(string text, int number) => text.Contains(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), StringComparison.Ordinal);

    private static int End(string text, int most)
    {
        foreach (var seam in Seams)
        {
            if (text.LastIndexOf(seam, most - seam.Length, StringComparison.Ordinal) is > 0 and var end) return end + seam.TrimEnd(' ', '\n').Length;
        }

        return char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
