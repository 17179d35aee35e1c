using Microsoft.Extensions.AI;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>The kernel puts a plugin's name before that of a function; models are shown the tools' own names.</summary>
/// <param name="tools">The tools as the kernel calls them.</param>
internal sealed class KernelNames(IEnumerable<AITool> tools)
{
    private readonly List<string> _names = [.. tools.Select(tool => tool.Name)];

    public static ChatMessage ToModel(ChatMessage message) =>
        new(message.Role, [.. message.Contents.Where(content => content is TextContent or FunctionCallContent or FunctionResultContent).Select(content => Named(content, Own))]);

    /// <summary>How the kernel wants the model to be asked, without tools.</summary>
    public static ChatOptions Asked(ChatOptions? options) => new() { Temperature = options?.Temperature, MaxOutputTokens = options?.MaxOutputTokens };

    public ChatResponseUpdate ToKernel(ChatResponseUpdate update)
    {
        var named = update.Clone();
        named.Contents = [.. update.Contents.Select(content => Named(content, Whole))];
        return named;
    }

    private static AIContent Named(AIContent content, Func<string, string> name) => content is not FunctionCallContent call ? content
        : new FunctionCallContent(call.CallId, name(call.Name), call.Arguments) { Exception = call.Exception };

    private static string Own(string name) => name.StartsWith(KernelWriting.Plugin, StringComparison.Ordinal) ? name[(KernelWriting.Plugin.Length + 1)..] : name;

    private string Whole(string name) => _names.Find(whole => Own(whole) == name) ?? name;
}
