using AssistantBot.Conversation.Prompts;
using Microsoft.SemanticKernel;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>Has every sentence of the answer checked while it comes; what does not stand goes no further.</summary>
internal sealed class GuardFilter(Rounds rounds) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Function.Name != PromptNames.Answer) return;
        var written = context.Result.GetValue<IAsyncEnumerable<StreamingChatMessageContent>>()!;
        context.Result = new FunctionResult(context.Result, Checked(written));
    }

    private async IAsyncEnumerable<StreamingChatMessageContent> Checked(IAsyncEnumerable<StreamingChatMessageContent> written)
    {
        await foreach (var piece in written)
        {
            if (piece.Content is { Length: > 0 } text) await rounds.Writer.AddAsync(text);
            yield return piece;
        }
    }
}
