namespace AssistantBot.Conversation.Guarding;

/// <summary>What is left of a sentence after the check.</summary>
/// <param name="Sentence">What may be shown, with the white space behind it; of a removed sentence only the line breaks that ended it.</param>
/// <param name="Removal">Why it was removed, or null where it stands.</param>
internal sealed record Checked(string Sentence, Removal? Removal);

/// <summary>A sentence that was kept back.</summary>
/// <param name="Detail">What in it was wrong, in a few words.</param>
internal sealed record Removal(string Sentence, RemovalReason Reason, string Detail);

/// <summary>Why a sentence is kept back.</summary>
internal enum RemovalReason
{
    /// <summary>It says something and cites nothing.</summary>
    NoCitation,

    /// <summary>It cites a number that is not among this turn's evidence.</summary>
    UnknownCitation,

    /// <summary>What it cites speaks of something else.</summary>
    Unsupported,

    /// <summary>A number, an amount, a share or a date that the evidence does not have, or has in another unit.</summary>
    Figure,

    /// <summary>A name that the evidence does not have.</summary>
    Name,

    /// <summary>The evidence has the figure of somebody or something else.</summary>
    WrongSubject,

    /// <summary>What is expected is shown as achieved, or the reverse.</summary>
    Standing,

    /// <summary>The evidence denies what it says, or the reverse.</summary>
    Negation,

    /// <summary>It says "the largest", "always" or the like, and the evidence does not.</summary>
    Superlative,

    /// <summary>It gives a cause, and the evidence gives none.</summary>
    Cause,

    /// <summary>It has a link, an image, markup or an address that no source has.</summary>
    Markup,
}
