using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Which part of a text a figure belongs to, and whose it is.</summary>
internal static partial class Ties
{
    /// <summary>The part of the text about one figure: from the joint behind the figure before it to the one before the next.</summary>
    public static string Clause(string text, Figure figure, IReadOnlyList<Figure> figures)
    {
        var range = ClauseRange(text, figure, figures);
        return text[range];
    }

    /// <summary>The names that the figure stands with: those of its own part, else of the nearest part before it that has any, else of the whole text.</summary>
    public static IReadOnlySet<string> Names(string text, Figure figure, IReadOnlyList<Figure> figures, ContentSnapshot content)
    {
        if (NameWords.Proper(Clause(text, figure, figures), content) is { Count: > 0 } own) return own;
        foreach (var earlier in figures.Where(other => other.IsQuantity && other.End <= figure.Start).Reverse())
        {
            if (NameWords.Proper(Clause(text, earlier, figures), content) is { Count: > 0 } names) return names;
        }

        return NameWords.Proper(text, content);
    }

    /// <summary>True where what a statement says of its names may be said of these: they are among them, or are what the passage as a whole is about.</summary>
    /// <param name="said">Names of the sentence.</param>
    /// <param name="theirs">Names that the statement gives it to.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="beside">Words of names that stand in other evidence of the sentence.</param>
    public static bool Fit(IEnumerable<string> said, IEnumerable<string> theirs, HeldStatement statement, IReadOnlySet<string>? beside = null)
    {
        var above = statement.Above;
        var mine = said.Where(name => !above.Alias.Contains(name) && (!above.Source.Contains(name) || above.Named.Contains(name))).ToList();
        var own = theirs.Where(name => !above.Alias.Contains(name)).ToHashSet(StringComparer.Ordinal);
        if (mine.Count == 0) return true;
        if (own.Count == 0) return mine.TrueForAll(name => above.Named.Contains(name) || statement.Words.Contains(name) || beside?.Contains(name) == true);
        return mine.Exists(own.Contains) && mine.TrueForAll(name => statement.Words.Contains(name) || beside?.Contains(name) == true);
    }

    private static Range ClauseRange(string text, Figure figure, IReadOnlyList<Figure> figures)
    {
        var before = figures.LastOrDefault(other => other.IsQuantity == figure.IsQuantity && other.End <= figure.Start);
        var after = figures.FirstOrDefault(other => other.IsQuantity == figure.IsQuantity && other.Start >= figure.End);
        return (before is null ? 0 : Joint(text, before.End, figure.Start) ?? 0)..(after is null ? text.Length : Joint(text, figure.End, after.Start) ?? Joint(text, after.End, text.Length) ?? text.Length);
    }

    private static int? Joint(string text, int from, int to) => JointPattern().Matches(text[from..to]) is { Count: > 0 } joints ? from + joints[0].Index : null;

    [GeneratedRegex(@"[;,]\s|\s(?:and|while|whereas|but|against|compared with|with|then|rising to|later)\s|\.\s")]
    private static partial Regex JointPattern();
}
