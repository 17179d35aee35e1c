using AssistantBot.Conversation.Prompts;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>The rounds of a model and its tools, one after another.</summary>
internal sealed class ToolWriting(PromptLibrary prompts) : IToolWriting
{
    public async Task<SentenceWriter> WriteAsync(WritingTask task, CancellationToken cancel)
    {
        var answer = prompts.Get(PromptNames.Answer);
        List<ChatMessage> messages = [new(ChatRole.System, prompts.Get(PromptNames.System).Render()), new(ChatRole.User, answer.Render(task.Values))];
        for (var round = 1; ; round++)
        {
            var options = answer.Options();
            var tools = task.ToolsIn(round);
            options.Tools = tools is null ? null : [.. tools.All];
            var writer = task.Begin();
            var stream = await ReadAsync(task, messages, options, writer, cancel);
            if (stream.Calls.Count == 0) return writer;
            if (tools is null) throw ModelException.EndlessTools();
            messages.Add(stream.Message);
            messages.Add(await tools.AnswerAsync(stream.Calls, cancel));
        }
    }

    private static async Task<AnswerStream> ReadAsync(WritingTask task, List<ChatMessage> messages, ChatOptions options, SentenceWriter writer, CancellationToken cancel)
    {
        try
        {
            var stream = await AnswerStream.ReadAsync(task.Model.StreamAsync(messages, options, cancel), writer);
            stream.Prove(writer.Length);
            return stream;
        }
        finally
        {
            task.End(writer);
        }
    }
}
