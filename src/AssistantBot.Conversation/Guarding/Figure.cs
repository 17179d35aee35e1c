namespace AssistantBot.Conversation.Guarding;

/// <summary>What a figure measures.</summary>
internal enum FigureKind
{
    /// <summary>How many of something, or a number without a unit.</summary>
    Number,

    /// <summary>Pounds.</summary>
    Money,

    /// <summary>Per cent.</summary>
    Share,

    /// <summary>A half, two thirds. A quarter is not 25 per cent: who wrote the one did not write the other.</summary>
    Fraction,

    /// <summary>A ratio, such as 50:50, or a score, such as 3 out of 5.</summary>
    Ratio,

    /// <summary>A day, a month or a year, as far as it is given.</summary>
    Date,

    /// <summary>A financial year, such as 2008/09.</summary>
    FinancialYear,
}

/// <summary>A figure of a text.</summary>
/// <param name="Values">What it can mean: in "£1 to £1.5m" the first is £1 or £1m.</param>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Counted">For a number, the words behind it that say what it counts, in lower case; else none.</param>
internal sealed record Figure(FigureKind Kind, IReadOnlyList<string> Values, string Text, int Start, IReadOnlyList<string> Counted)
{
    /// <summary>The word that it counts: the first that can be many, else the last; empty where none is written.</summary>
    public string Unit => Counted.FirstOrDefault(word => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)) ?? (Counted.Count > 0 ? Counted[^1] : "");

    public int End => Start + Text.Length;

    /// <summary>True for an amount, a share or a number, which belongs to somebody; a date does not.</summary>
    public bool IsQuantity => Kind is not (FigureKind.Date or FigureKind.FinancialYear);
}
