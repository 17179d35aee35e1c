using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>Asks by a prompt that is a function of the kernel.</summary>
internal sealed class KernelAsking(KernelPrompts prompts) : IPromptedModel
{
    public async Task<ChatResponse> AskAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel)
    {
        using var asked = new Asked(model);
        await Kernel(asked).InvokeAsync(prompts.All[prompt], prompts.Arguments(prompt, values), cancel);
        return asked.Response!;
    }

    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(MeteredModel model, string prompt, IReadOnlyList<(string Name, object? Value)> values, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var asked = new Asked(model);
        await foreach (var _ in Kernel(asked).InvokeStreamingAsync<StreamingChatMessageContent>(prompts.All[prompt], prompts.Arguments(prompt, values), cancel))
        {
            while (asked.Updates.TryDequeue(out var update)) yield return update;
        }

        while (asked.Updates.TryDequeue(out var last)) yield return last;
    }

    private static Kernel Kernel(Asked asked)
    {
        var builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.Services.AddSingleton(asked.AsChatCompletionService());
        return builder.Build();
    }

    /// <summary>The model as the kernel's chat service; what it answers is kept as it came, with what the kernel does not hand on.</summary>
    private sealed class Asked(MeteredModel model) : IChatClient
    {
        public ChatResponse? Response { get; private set; }

        public Queue<ChatResponseUpdate> Updates { get; } = new();

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Response = await model.AskAsync([.. messages.Select(KernelNames.ToModel)], KernelNames.Asked(options), cancellationToken);

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var update in model.StreamAsync([.. messages.Select(KernelNames.ToModel)], KernelNames.Asked(options), cancellationToken))
            {
                Updates.Enqueue(update);
                yield return update;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

        public void Dispose()
        {
            // The model outlives the turn.
        }
    }
}
