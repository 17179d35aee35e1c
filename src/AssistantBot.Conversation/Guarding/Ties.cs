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

    /// <summary>The names that the figure stands with: those of its own part, else of the nearest part before it that has any, else behind it.</summary>
    public static IReadOnlySet<string> Names(string text, Figure figure, IReadOnlyList<Figure> figures, ContentSnapshot content)
    {
        var range = ClauseRange(text, figure, figures);
        if (NameWords.In(text[range], content) is { Count: > 0 } own) return own;
        for (var before = figures.Where(other => other.IsQuantity && other.End <= range.Start.Value).ToList(); before.Count > 0; before.RemoveAt(before.Count - 1))
        {
            if (NameWords.In(Clause(text, before[^1], figures), content) is { Count: > 0 } earlier) return earlier;
        }

        return NameWords.In(text, content);
    }

    /// <summary>True where what a statement says of its names may be said of these.</summary>
    /// <param name="said">Names of the sentence.</param>
    /// <param name="theirs">Names that the statement gives it to.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="anyOf">True where one name in common will do.</param>
    public static bool Fit(IReadOnlySet<string> said, IReadOnlySet<string> theirs, HeldStatement statement, bool anyOf)
    {
        var above = statement.Above;
        var mine = said.Where(name => !above.Source.Contains(name) || above.Subject.Contains(name) || above.Councils.Contains(name)).ToList();
        if (above.IsSubject(mine)) return true;
        if (above.IsSubject(theirs)) return mine.All(name => above.Subject.Contains(name) || above.Councils.Contains(name) || statement.Names.Contains(name));
        return mine.Exists(theirs.Contains) && (anyOf || mine.TrueForAll(name => theirs.Contains(name) || statement.Names.Contains(name) || above.Subject.Contains(name)));
    }

    private static Range ClauseRange(string text, Figure figure, IReadOnlyList<Figure> figures)
    {
        var before = figures.LastOrDefault(other => other.IsQuantity && other.End <= figure.Start);
        var after = figures.FirstOrDefault(other => other.IsQuantity && other.Start >= figure.End);
        return (before is null ? 0 : Joint(text, before.End, figure.Start) ?? 0)..(after is null ? text.Length : Joint(text, figure.End, after.Start) ?? text.Length);
    }

    private static int? Joint(string text, int from, int to) => JointPattern().Matches(text[from..to]) is { Count: > 0 } joints ? from + joints[0].Index : null;

    [GeneratedRegex(@"[;,]\s|\s(?:and|while|whereas|but|against|compared with|with|then|rising to|later)\s|\.\s")]
    private static partial Regex JointPattern();
}
