using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Answers;

/// <summary>Answers a question from the corpus.</summary>
public interface IAnswerer
{
    /// <param name="question">What is asked; not empty.</param>
    /// <param name="history">Earlier questions of the same person, oldest first.</param>
    /// <param name="content">The corpus in force.</param>
    Reply Answer(string question, IReadOnlyList<string> history, ContentSnapshot content);
}
