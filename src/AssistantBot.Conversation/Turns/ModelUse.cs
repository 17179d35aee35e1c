namespace AssistantBot.Conversation.Turns;

/// <summary>What a language model had to do with a reply.</summary>
/// <param name="Wrote">True where the reply's sentences are the model's, checked; false where it was asked and the toolkits' own words are said instead.</param>
public sealed record ModelUse(bool Wrote)
{
    /// <summary>Tokens that were sent, in all calls of the turn.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens that came back, in all calls of the turn.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Pounds for them, by the prices that are set; 0 where none are.</summary>
    public decimal Cost { get; init; }

    /// <summary>Sentences that were taken out because the evidence does not hold them.</summary>
    public int Removed { get; init; }

    /// <summary>Why the model's words are not said, as a short name such as <c>Unreachable</c>; null where nothing went wrong.</summary>
    public string? Fault { get; init; }
}
