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
    public FieldOptions Headings { get; init; } = new(3.0, 0.45);

    /// <summary>Questions that the passage answers.</summary>
    public FieldOptions Asks { get; init; } = new(0.8, 0.55);

    /// <summary>The text.</summary>
    public FieldOptions Body { get; init; } = new(1.15, 0.75);

    /// <summary>Saturation of term frequency, above 0.</summary>
    public double K1 { get; init; } = 0.85;

    /// <summary>What a synonym counts beside the word that was said, 0 to 1.</summary>
    public double SynonymWeight { get; init; } = 0.4;

    /// <summary>What a term counts that begins as the word does, beside the word that was said, 0 to 1.</summary>
    public double KinWeight { get; init; } = 0.1;

    /// <summary>How far a rare word counts more than a common one in ranking: 1 as BM25 has it, less where rarity is taken for chance.</summary>
    public double RarityPower { get; init; } = 0.85;

    /// <summary>What a word of the question's frame (what, how, we, should) counts, 0 to 1.</summary>
    public double FrameWeight { get; init; } = 0.35;

    /// <summary>What K1 is for a name: that a passage has it matters, hardly how often.</summary>
    public double NameK1 { get; init; } = 0.4;

    /// <summary>What a word counts that only names the document that is asked, or says what all of it is about, 0 to 1.</summary>
    public double SourceWeight { get; init; } = 0.5;

    /// <summary>What a passage gains whose best statement has the whole question, as a share of its score.</summary>
    public double StatementGain { get; init; } = 0.35;

    /// <summary>What a passage gains one of whose asks is the question.</summary>
    public double AskGain { get; init; } = 0.5;

    /// <summary>What a passage gains whose heading is the question.</summary>
    public double HeadingGain { get; init; } = 0.3;

    /// <summary>How far a statement's length is made up for there, 0 to 1.</summary>
    public double StatementLengthPower { get; init; } = 0.3;

    /// <summary>How far the length of an ask or a heading is made up for there, 0 to 1.</summary>
    public double AskLengthPower { get; init; } = 0.5;
}
