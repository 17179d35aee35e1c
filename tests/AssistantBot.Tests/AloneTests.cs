namespace AssistantBot.Tests;

/// <summary>Tests that run when the others have ended: they measure the memory of the process, in which every other test has a program and a corpus of its own, or wait only as long as the program does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
