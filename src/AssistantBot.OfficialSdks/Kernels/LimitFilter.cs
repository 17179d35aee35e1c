using AssistantBot.Conversation.Model.Tools;
using Microsoft.SemanticKernel;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>Lets the kernel call as many functions as a turn may; what is wrong with a call is told the model in a tool's own words.</summary>
internal sealed class LimitFilter(ToolBox tools, Rounds rounds) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var result = await tools.RunAsync(context.Function.Name, !rounds.IsBroken(context.ToolCallId), async _ =>
        {
            await next(context);
            return context.Result.GetValue<object>()?.ToString() ?? "";
        });
        context.Result = new FunctionResult(context.Function, result);
    }
}
