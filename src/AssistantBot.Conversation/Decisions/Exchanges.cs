using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Decisions;

/// <summary>What is kept of a question and its answer.</summary>
internal static class Exchanges
{
    /// <summary>The memory with the question, and with the answer where it says what the toolkits hold or that they do not.</summary>
    public static ConversationMemory Remember(Situation now, Reply reply)
    {
        if (reply.Kind == ReplyKind.Help) return now.Memory;
        var person = now.Turn.Shared ? now.Turn.Person : "";
        var asked = now.Memory.WithQuestion(now.Text, person);
        return reply.Kind is ReplyKind.Answer or ReplyKind.Abstain ? asked.WithExchange(new Exchange(now.Text, reply.Text, [.. reply.Citations]) { Person = person, IsGenerated = reply.IsGenerated }) : asked;
    }

    /// <summary>The answer to the last question, where a language model wrote it; else null. Words on an answer, such as "shorter", are no question.</summary>
    public static GeneratedAnswer? Generated(ConversationMemory memory) =>
        memory.Exchanges.FindLast(exchange => !Asides.IsAside(exchange.Question)) is { IsGenerated: true } last && last.Question == memory.Questions.FindLast(question => !Asides.IsAside(question))
            ? new GeneratedAnswer(last.Text, last.Citations)
            : null;
}
