using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Turns;

/// <summary>
/// What people type, before anything reads it: without what nobody can see, and without what would be a link, a picture or a tag where it is
/// shown again, to the person, to others of a group, or on paper. Nothing that anybody means is lost.
/// </summary>
public static partial class Typed
{
    /// <summary>A turn with everything in it that was typed cleaned.</summary>
    public static Turn Clean(Turn turn) => turn with { Text = Clean(turn.Text), Submission = turn.Submission is { } submission ? Clean(submission) : null };

    public static string Clean(string text)
    {
        text = Unseen().Replace(text, "");
        text = Run().Replace(Blank().Replace(text, "$1"), "$1");
        return Tag().Replace(Link().Replace(Marks().Replace(text, "$1"), "] $1"), "< ");
    }

    /// <summary>The value of a field, which may have come from a page or card in any length: what is longer than any field takes is cut, and the field refuses the rest.</summary>
    public static string CleanValue(string value) => Clean(value.Length > Assistant.LongestText ? value[..(Assistant.LongestText + 1)] : value);

    private static Submission Clean(Submission submission) =>
        submission with { Values = submission.Values.ToDictionary(value => value.Key, value => CleanValue(value.Value), StringComparer.Ordinal) };

    /// <summary>Control characters but tab and line ends, marks of direction, and characters without width. The joiners stay, which some scripts and emoji need.</summary>
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDFFF]")]
    private static partial Regex Unseen();

    /// <summary>More white space than any table of text has between its columns.</summary>
    [GeneratedRegex(@"(\s{40})\s+")]
    private static partial Regex Blank();

    /// <summary>The same sign again and again.</summary>
    [GeneratedRegex(@"(([^\p{L}\p{N}\s])\2{39})\2+")]
    private static partial Regex Run();

    /// <summary>More marks than any writing puts on a letter.</summary>
    [GeneratedRegex(@"(\p{M}{5})\p{M}+")]
    private static partial Regex Marks();

    /// <summary>What makes a link or picture of words in brackets, or names one.</summary>
    [GeneratedRegex(@"\]([(:\[])")]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?=[A-Za-z/!?])")]
    private static partial Regex Tag();
}
