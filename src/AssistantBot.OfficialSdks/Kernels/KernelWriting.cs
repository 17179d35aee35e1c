using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>
/// Writes with Semantic Kernel: the prompt is a function of the kernel, the tools are its plugin, the model its chat service. The kernel
/// chooses and calls functions by itself; limits and guard are its filters.
/// </summary>
internal sealed class KernelWriting(KernelPrompts prompts) : IToolWriting
{
    /// <summary>The plugin that the tools of a turn make.</summary>
    public const string Plugin = "toolkits";

    public async Task<SentenceWriter> WriteAsync(WritingTask task, CancellationToken cancel)
    {
        using var rounds = new Rounds(task);
        try
        {
            var arguments = prompts.Arguments(PromptNames.Answer, task.Values, task.Tools is null ? null : FunctionChoiceBehavior.Auto());
            await foreach (var _ in Kernel(task, rounds).InvokeStreamingAsync<StreamingChatMessageContent>(prompts.All[PromptNames.Answer], arguments, cancel))
            {
                // The guard has taken what came.
            }

            return rounds.Writer;
        }
        finally
        {
            rounds.End();
        }
    }

    private static Kernel Kernel(WritingTask task, Rounds rounds)
    {
        var builder = Microsoft.SemanticKernel.Kernel.CreateBuilder();
        builder.Services.AddSingleton(rounds.AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService());
        builder.Services.AddSingleton<IFunctionInvocationFilter>(new GuardFilter(rounds));
        if (task.Tools is { } tools)
        {
            builder.Services.AddSingleton<IAutoFunctionInvocationFilter>(new LimitFilter(tools, rounds));
            builder.Plugins.AddFromFunctions(Plugin, tools.All.OfType<AIFunction>().Select(tool => tool.AsKernelFunction()));
        }

        return builder.Build();
    }
}
