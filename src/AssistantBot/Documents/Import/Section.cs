namespace AssistantBot.Documents.Import;

/// <summary>What stands below one heading of the Markdown: at most one thought long, and cited as one place.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Locator">Its place in the document: "page 3", "Costs", "Costs, paragraph 4", "page 3, table 1".</param>
internal sealed record Section(int Level, string Heading, string Locator, IReadOnlyList<Block> Blocks);
