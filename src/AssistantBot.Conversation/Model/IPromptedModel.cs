using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>Asks a model by one of the prompts, without tools.</summary>
internal interface IPromptedModel
{
    /// <summary>The model's answer once it is whole.</summary>
    /// <param name="model">The model, within the turn's tokens.</param>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="values">What it is filled in with.</param>
    /// <exception cref="ModelException">The turn or the person has used up their tokens.</exception>
    Task<ChatResponse> AskAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel);

    /// <summary>The same while it comes.</summary>
    IAsyncEnumerable<ChatResponseUpdate> StreamAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel);
}
