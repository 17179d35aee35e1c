using AssistantBot.Conversation.Privacy;
using Microsoft.Extensions.AI;

namespace AssistantBot.Models;

/// <summary>Masks personal data in everything that goes out. At Trace it logs exactly what goes out, and nothing of it otherwise.</summary>
internal sealed partial class MaskedClient(IChatClient inner, ILogger<MaskedClient> log) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(Masked(messages), options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(Masked(messages), options, cancellationToken);

    private List<ChatMessage> Masked(IEnumerable<ChatMessage> messages)
    {
        var masked = messages.Select(message => new ChatMessage(message.Role, [.. message.Contents.Select(Masked)])).ToList();
        foreach (var content in masked.SelectMany(message => message.Contents.Select(content => (message.Role, content)))) LogSent(content.Role.Value, Text(content.content));
        return masked;
    }

    private static AIContent Masked(AIContent content) => content switch
    {
        TextContent text => new TextContent(PersonalData.Mask(text.Text)),
        FunctionResultContent { Result: string result } tool => new FunctionResultContent(tool.CallId, PersonalData.Mask(result)),
        _ => content,
    };

    private static string Text(AIContent content) => content switch
    {
        TextContent text => text.Text,
        FunctionResultContent tool => $"{tool.Result}",
        FunctionCallContent call => $"{call.Name}({string.Join(", ", call.Arguments?.Select(argument => $"{argument.Key}: {argument.Value}") ?? [])})",
        _ => content.GetType().Name,
    };

    [LoggerMessage(1, LogLevel.Trace, "Sent to the model as {Role}: {Text}")]
    private partial void LogSent(string role, string text);
}
