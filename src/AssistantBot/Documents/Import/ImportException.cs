namespace AssistantBot.Documents.Import;

/// <summary>A file is refused. The message is a sentence without subject that goes on from the file's name: "is empty; ...".</summary>
internal sealed class ImportException(string reason, Exception? inner = null) : Exception(reason, inner);
