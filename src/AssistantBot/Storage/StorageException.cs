namespace AssistantBot.Storage;

/// <summary>The state cannot be opened, read or written; the message says in one line what is wrong and what to do.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
