namespace AssistantBot.Knowledge.Corpus;

/// <summary>A document that the corpus is written from, as <c>sources.yaml</c> describes it.</summary>
/// <param name="Key">Short stable key, such as <c>hmep</c>.</param>
/// <param name="Label">What it is called in a citation, such as "HMEP".</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Licence">Licence of the original, or "not known".</param>
/// <param name="Address">Lasting address of the original, or "not known".</param>
/// <param name="Locators">The places that a citation may name.</param>
public sealed record Source(
    string Key, string Label, string Title, string Publisher, string Date, int Year, string Licence, string Address, LocatorSet Locators)
{
    /// <summary>True for a document that was imported: the corpus holds its own words, not our summary of them.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Words that say what all of it is about: who says one of them tells which document is asked, and hardly which place in it.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
