namespace AssistantBot.Knowledge.Corpus;

/// <summary>A link in a document.</summary>
/// <param name="File">Path of the document below the knowledge folder.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Target">Id of a document, with <c>#</c> and an anchor where it names a heading.</param>
internal sealed record Link(string File, int Line, string Target);
