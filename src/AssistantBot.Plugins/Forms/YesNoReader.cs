using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms;

/// <summary>
/// Reads yes, no or not sure out of what people say to a question. A wrong reading costs more than asking again, so it takes what is
/// plain and leaves the rest; a doubt makes it not sure, and a question is never an answer.
/// </summary>
/// <param name="prompt">The question that was asked.</param>
internal sealed class YesNoReader(string prompt)
{
    /// <summary>The longest text that is taken as an answer in its whole, in characters.</summary>
    private const int LongestWhole = 80;

    /// <summary>"Does it lack a skill?" - "we don't have one": a sentence of one's own may mean the contrary of how it begins.</summary>
    private readonly bool _turned = YesNoWords.Turned().IsMatch(prompt);

    /// <summary>"Is it unlikely?" - "unlikely": agrees with the question or denies it, who knows.</summary>
    private readonly bool _asksUnlikely = prompt.Contains("unlikely", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer as <see cref="YesNoField"/> names it, or null where the text is none.</summary>
    public string? Read(string typed)
    {
        var said = YesNoWords.Normal(typed);
        if (said.Contains('?', StringComparison.Ordinal)) return said.TrimEnd('?', ' ') is var hedge && (hedge.Length == 0 || Whole(hedge) == YesNoField.Unsure) ? YesNoField.Unsure : null;
        if (Whole(said) is { } whole) return whole;
        var (first, rest) = Cut(said, YesNoWords.ClauseEnd().Match(said));
        if (rest.Length > 0 && Whole(first) is { } lead) return Weigh(lead, rest);
        return Opening(said);
    }

    /// <summary>An answer that begins without a stop behind it: "yes they do complain", "not sure about that".</summary>
    private string? Opening(string said)
    {
        said = YesNoWords.Prefix().Replace(said, "");
        if (YesNoWords.NoUnderstanding().IsMatch(said)) return null;
        if (YesNoWords.DoubtOpening().IsMatch(said)) return YesNoField.Unsure;
        if (YesNoWords.YesOpening().Match(said) is { Success: true } yes) return Weigh(YesNoField.Yes, said[yes.Length..]);
        if (YesNoWords.NoOpening().Match(said) is { Success: true } no) return Weigh(YesNoField.No, said[no.Length..]);
        if (_turned || YesNoWords.AnyDoubt().IsMatch(said)) return null;
        if (YesNoWords.Denial().IsMatch(said)) return YesNoField.No;
        return YesNoWords.Statement().IsMatch(said) && !YesNoWords.AnyDenial().IsMatch(said) ? YesNoField.Yes : null;
    }

    /// <summary>What is left of a beginning when the rest doubts it, contradicts it or asks something.</summary>
    private string? Weigh(string lead, string rest)
    {
        foreach (var clause in YesNoWords.ClauseEnd().Split(rest).Take(3))
        {
            var also = YesNoWords.Joint().Replace(clause.Trim(), "");
            if (YesNoWords.Asks().IsMatch(also)) return null;
            if (YesNoWords.DoubtOpening().IsMatch(also)) lead = YesNoField.Unsure;
            else if (!YesNoWords.Degree().IsMatch(also) && Whole(also) is { } other && other != lead && lead != YesNoField.Unsure) return null;
        }

        return lead;
    }

    /// <summary>A text that is nothing but an answer, with what people wrap around one.</summary>
    private string? Whole(string said)
    {
        for (var bare = said; bare.Length is > 0 and <= LongestWhole;)
        {
            if (Exact(bare) is { } value) return value;
            var shorter = YesNoWords.Prefix().Replace(bare, "");
            if (shorter.Length == bare.Length) shorter = YesNoWords.Suffix().Replace(bare, "");
            if (shorter.Length == bare.Length) return null;
            bare = shorter;
        }

        return null;
    }

    private string? Exact(string said)
    {
        if (_asksUnlikely && said.Contains("likely", StringComparison.Ordinal)) return null;
        if (YesNoWords.Doubt().IsMatch(said) || YesNoWords.Degree().IsMatch(said)) return YesNoField.Unsure;
        if (YesNoWords.No().IsMatch(said)) return YesNoField.No;
        return YesNoWords.Yes().IsMatch(said) ? YesNoField.Yes : null;
    }

    private static (string First, string After) Cut(string said, Match at) =>
        at.Success ? (said[..at.Index].Trim(), said[(at.Index + at.Length)..].Trim()) : (said, "");
}
