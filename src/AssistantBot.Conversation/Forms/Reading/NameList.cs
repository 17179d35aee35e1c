using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>
/// Splits a list of names, some of which may have an "and" inside them: Kensington and Chelsea. What the corpus knows decides first,
/// then values (each belongs to the name before it), then commas (between them an "and" is part of a name, but for the last).
/// </summary>
internal static partial class NameList
{
    /// <summary>The names; null where an "and" could either part two names or stand inside one.</summary>
    /// <param name="together">What is known of the one "and" in doubt, or null.</param>
    /// <param name="hasValue">Whether a piece holds a name and a value.</param>
    public static IReadOnlyList<string>? Split(string text, CouncilNames councils, bool? together, Func<string, bool> hasValue)
    {
        var items = Items().Split(text).Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        if (items.Count == 0) return [];
        var last = items[^1];
        var closed = Oxford().IsMatch(last);
        items[^1] = Oxford().Replace(last, "");
        var names = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var split = Whole(items[i], councils, hasValue) ?? OfCommas(items, i, closed, together);
            if (split is null) return null;
            names.AddRange(split);
        }

        return names;
    }

    /// <summary>An item whose parts are told by known names or by values; null where neither tells.</summary>
    private static List<string>? Whole(string item, CouncilNames councils, Func<string, bool> hasValue)
    {
        var pieces = And().Split(item);
        if (pieces.Length == 1) return [item];
        var names = Join(pieces, councils, hasValue);
        var inDoubt = pieces.Length == 2 && names.Count == 2 && !names.Exists(councils.Contains) && !names.Exists(name => hasValue(name));
        return inDoubt ? null : names;
    }

    /// <summary>Puts pieces together that make a known name, and where values follow, pieces without one with the piece that has it.</summary>
    private static List<string> Join(string[] pieces, CouncilNames councils, Func<string, bool> hasValue)
    {
        var names = new List<string>();
        var byValues = pieces.Any(hasValue);
        for (var i = 0; i < pieces.Length; i++)
        {
            var both = i + 1 < pieces.Length && !Figures().IsMatch(pieces[i]) ? $"{pieces[i]} and {pieces[i + 1]}" : "";
            if (both.Length > 0 && !hasValue(pieces[i]) && (councils.Contains(Named(both)) || (byValues && !councils.Contains(pieces[i])))) pieces[i + 1] = both;
            else names.Add(pieces[i]);
        }

        return names;
    }

    private static List<string>? OfCommas(List<string> items, int at, bool closed, bool? together)
    {
        var pieces = And().Split(items[at]);
        if (items.Count == 1) return together is not { } known ? null : known ? [items[at]] : [.. pieces];
        if (at < items.Count - 1 || closed) return [items[at]];
        return [string.Join(" and ", pieces.SkipLast(1)), pieces[^1]];
    }

    /// <summary>The name without the figures behind it.</summary>
    private static string Named(string item) => Figures().Replace(item, "");

    [GeneratedRegex(@"\s*(?:;|\r?\n|,(?!\d{3}(?!\d)))\s*")]
    private static partial Regex Items();

    [GeneratedRegex(@"^(?:and|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Oxford();

    [GeneratedRegex(@"\s+(?:and|&|\+)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"[\s:=–(-]*£?\s?\d.*$")]
    private static partial Regex Figures();
}
