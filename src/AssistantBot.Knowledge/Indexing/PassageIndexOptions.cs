namespace AssistantBot.Knowledge.Indexing;

/// <summary>A searched field: what one occurrence counts, and how far length is made up for (0 none, 1 wholly).</summary>
public sealed record FieldOptions(double Weight, double LengthPower);

/// <summary>What BM25F is set to. Measured on the development questions; see docs/RETRIEVAL.md.</summary>
public sealed record PassageIndexOptions
{
    public static PassageIndexOptions Default { get; } = new();

    /// <summary>Title of the document.</summary>
    public FieldOptions Title { get; init; } = new(0.7, 0.1);

    /// <summary>Headings above the passage and its own.</summary>
    public FieldOptions Headings { get; init; } = new(3.0, 0.55);

    /// <summary>Questions that the passage answers.</summary>
    public FieldOptions Asks { get; init; } = new(0.8, 0.55);

    /// <summary>The text.</summary>
    public FieldOptions Body { get; init; } = new(1.15, 0.75);

    /// <summary>Saturation of term frequency, above 0.</summary>
    public double K1 { get; init; } = 0.85;

    /// <summary>What a synonym counts beside the word that was said, 0 to 1.</summary>
    public double SynonymWeight { get; init; } = 0.4;

    /// <summary>What a word of the question's frame (what, how, we, should) counts, 0 to 1.</summary>
    public double FrameWeight { get; init; } = 0.35;
}
