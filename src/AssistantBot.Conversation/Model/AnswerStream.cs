using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>One streamed response: its sentences go to the writer while they come; the rest of it is here.</summary>
/// <param name="Calls">Tools that the model asks for.</param>
/// <param name="Finish">Why it ended; null where it did not say.</param>
internal sealed record AnswerStream(IReadOnlyList<FunctionCallContent> Calls, ChatFinishReason? Finish, ChatResponse Response)
{
    public static async Task<AnswerStream> ReadAsync(IAsyncEnumerable<ChatResponseUpdate> updates, SentenceWriter writer)
    {
        var all = new List<ChatResponseUpdate>();
        await foreach (var update in updates)
        {
            all.Add(update);
            if (update.Text.Length > 0) await writer.AddAsync(update.Text);
        }

        return await EndAsync(all, writer);
    }

    /// <summary>The response has come, and its text was given to the writer.</summary>
    public static async Task<AnswerStream> EndAsync(IReadOnlyList<ChatResponseUpdate> all, SentenceWriter writer)
    {
        var response = all.ToChatResponse();
        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        if (calls.Count > 0) writer.Drop();
        else await writer.EndAsync(whole: response.FinishReason == ChatFinishReason.Stop);
        return new AnswerStream(calls, response.FinishReason, response);
    }

    /// <summary>What the model said and asked for, without what concerns the transport alone.</summary>
    public ChatMessage Message => new(ChatRole.Assistant, [.. Response.Messages.SelectMany(message => message.Contents).Where(content => content is TextContent or FunctionCallContent)]);

    /// <summary>Ends where it is a whole answer or asks for tools.</summary>
    /// <exception cref="ModelException">It is neither.</exception>
    public void Prove(int length)
    {
        if (Calls.Count > 0 && Finish == ChatFinishReason.Length) throw new ModelException(ModelFault.CutOff, "the model's answer was cut off in a call; raise max_tokens in prompts/answer.yaml");
        if (Finish is null) throw new ModelException(ModelFault.CutOff, "the model's answer ended without a finish reason; look at the endpoint's own log");
        if (Calls.Count == 0 && length == 0) throw new ModelException(ModelFault.Empty, "the model answered with nothing; look at the endpoint's own log");
    }
}
