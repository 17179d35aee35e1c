namespace AssistantBot.Knowledge.Indexing;

/// <summary>The parts of a passage that may come near a question as a whole.</summary>
internal sealed record PassageParts(Part Heading, Part[] Asks, Part[] Statements);

/// <param name="Terms">Numbers of its terms, each once.</param>
/// <param name="Size">How heavy it is: the sum of the rarities of its terms.</param>
internal readonly record struct Part(int[] Terms, double Size);
