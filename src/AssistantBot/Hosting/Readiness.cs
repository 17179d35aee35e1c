namespace AssistantBot.Hosting;

/// <summary>One thing that the program needs, as <c>/readyz</c> tells it; each feature registers its own.</summary>
internal interface IReadinessCheck
{
    /// <summary>A word for it, such as <c>state</c>.</summary>
    string Name { get; }

    /// <summary>How it stands now. Never throws, and ends within a second.</summary>
    Task<Readiness> CheckAsync();
}

/// <summary>How a thing stands. Anyone may read it, so it names no path and no secret.</summary>
/// <param name="Ready">False where messages cannot be answered without it.</param>
/// <param name="State">A word, such as <c>sqlite</c>.</param>
/// <param name="Note">Why it is so and what to do, in a sentence; null where there is nothing to say.</param>
internal sealed record Readiness(bool Ready, string State, string? Note = null)
{
    /// <summary>How much of what it holds, such as 60 <c>documents</c>.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();
}
