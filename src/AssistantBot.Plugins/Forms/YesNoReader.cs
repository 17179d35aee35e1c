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

    /// <summary>"Does it lack a skill?" - "I don't think we have one": a sentence of one's own may mean the contrary of how it begins.</summary>
    private readonly bool _turned = YesNoWords.Turned.IsMatch(prompt);

    /// <summary>"Is it unlikely?" - "unlikely": agrees with the question or denies it, who knows.</summary>
    private readonly bool _asksUnlikely = prompt.Contains("unlikely", StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer as <see cref="YesNoField"/> names it, or null where the text is none.</summary>
    public string? Read(string typed)
    {
        var said = YesNoWords.Normal(typed);
        if (said.Contains('?', StringComparison.Ordinal)) return Hedge(said.TrimEnd('?', ' '));
        if (Whole(said) is { } whole) return whole;
        var end = YesNoWords.ClauseEnd.Match(said);
        if (end.Success && Whole(said[..end.Index]) is { } lead) return Weigh(lead, said[(end.Index + end.Length)..]);
        return Opening(YesNoWords.Prefix.Replace(said, ""));
    }

    /// <summary>"Maybe?", "not sure?" and a bare "?" are no questions.</summary>
    private string? Hedge(string said) => said.Length == 0 || Whole(said) == YesNoField.Unsure ? YesNoField.Unsure : null;

    /// <summary>An answer that begins without a stop behind it: "yes they do complain", "not sure about that".</summary>
    private string? Opening(string said)
    {
        if (YesNoWords.Asks.IsMatch(said) || YesNoWords.DoesNotFollow.IsMatch(said)) return null;
        if (YesNoWords.DoubtOpening.IsMatch(said)) return YesNoField.Unsure;
        if (YesNoWords.YesOpening.Match(said) is { Success: true } yes) return Weigh(YesNoField.Yes, said[yes.Length..]);
        if (YesNoWords.NoOpening.Match(said) is { Success: true } no) return Weigh(YesNoField.No, said[no.Length..]);
        return !_turned && YesNoWords.Disbelief.IsMatch(said) ? YesNoField.No : null;
    }

    /// <summary>What is left of a beginning when the rest doubts it, contradicts it or asks something.</summary>
    private string? Weigh(string lead, string rest)
    {
        foreach (var clause in YesNoWords.ClauseEnd.Split(rest).Take(3))
        {
            var also = YesNoWords.Joint.Replace(clause.Trim(), "");
            if (YesNoWords.Asks.IsMatch(also)) return null;
            if (YesNoWords.DoubtOpening.IsMatch(also)) lead = YesNoField.Unsure;
            else if (!YesNoWords.Degree.IsMatch(also) && Whole(also) is { } other && other != lead && lead != YesNoField.Unsure) return null;
        }

        return lead;
    }

    /// <summary>A text that is nothing but an answer, with what people wrap around one.</summary>
    private string? Whole(string said)
    {
        for (var bare = said; bare.Length is > 0 and <= LongestWhole;)
        {
            if (Exact(bare) is { } value) return value;
            var shorter = YesNoWords.Prefix.Replace(bare, "");
            if (shorter.Length == bare.Length) shorter = YesNoWords.Suffix.Replace(bare, "");
            if (shorter.Length == bare.Length) return null;
            bare = shorter;
        }

        return null;
    }

    private string? Exact(string said)
    {
        if (_asksUnlikely && said.Contains("likely", StringComparison.Ordinal)) return null;
        if (YesNoWords.Doubt.IsMatch(said) || YesNoWords.Degree.IsMatch(said)) return YesNoField.Unsure;
        if (YesNoWords.No.IsMatch(said)) return YesNoField.No;
        return YesNoWords.Yes.IsMatch(said) ? YesNoField.Yes : null;
    }
}
