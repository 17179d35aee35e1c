namespace AssistantBot.Conversation.Prompts;

/// <summary>A prompt cannot be used; the message names the file and says in one line what to do.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
