using AssistantBot.Conversation.Model.Tools;

namespace AssistantBot.Conversation.Model;

/// <summary>Has a model write an answer from evidence, and lets it ask for tools in between.</summary>
internal interface IToolWriting
{
    /// <summary>The writer that took what the model wrote last.</summary>
    /// <exception cref="ModelException">The model's words cannot be had, or it goes on asking for tools.</exception>
    Task<SentenceWriter> WriteAsync(WritingTask task, CancellationToken cancel);
}

/// <summary>What is to be written.</summary>
/// <param name="Values">What the prompt <see cref="Prompts.PromptNames.Answer"/> is filled in with.</param>
/// <param name="Tools">The tools of the turn; null where none may be asked for.</param>
/// <param name="Begin">Makes the writer of one response.</param>
/// <param name="End">Takes it back, whatever became of the response.</param>
internal sealed record WritingTask(
    MeteredModel Model, IReadOnlyList<(string Name, object? Value)> Values, ToolBox? Tools, Func<SentenceWriter> Begin, Action<SentenceWriter> End)
{
    /// <summary>How often the model may ask for tools; after that it has to answer.</summary>
    public const int MostRounds = 3;

    /// <summary>The tools that may be asked for in a round, counted from 1; null where none may.</summary>
    public ToolBox? ToolsIn(int round) => round <= MostRounds && Tools is { IsOpen: true } ? Tools : null;
}
