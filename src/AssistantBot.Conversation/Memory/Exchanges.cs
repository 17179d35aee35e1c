using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Memory;

/// <summary>What is kept of a question and its answer.</summary>
internal static class Exchanges
{
    /// <summary>The memory with the question, and with the answer where it says what the toolkits hold or that they do not.</summary>
    public static ConversationMemory Remember(Situation now, Reply reply)
    {
        if (reply.Kind == ReplyKind.Help) return now.Memory;
        var person = now.Turn.Shared ? now.Turn.Person : "";
        var asked = now.Memory.WithQuestion(now.Text, person);
        return reply.Kind is ReplyKind.Answer or ReplyKind.Abstain ? asked.WithExchange(new Exchange(now.Text, reply.Text, [.. reply.Citations]) { Person = person }) : asked;
    }
}
