using AssistantBot.Conversation.Prompts;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>Fills in the prompt, with the assistant's rules before it, and asks.</summary>
internal sealed class PromptedModel(PromptLibrary prompts) : IPromptedModel
{
    public Task<ChatResponse> AskAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) =>
        model.AskAsync(Messages(prompt, values), prompts.Get(prompt).Options(), cancel);

    public IAsyncEnumerable<ChatResponseUpdate> StreamAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) =>
        model.StreamAsync(Messages(prompt, values), prompts.Get(prompt).Options(), cancel);

    private List<ChatMessage> Messages(string prompt, IReadOnlyList<(string Name, object? Value)> values) =>
        [new(ChatRole.System, prompts.Get(PromptNames.System).Render()), new(ChatRole.User, prompts.Get(prompt).Render(values))];
}
