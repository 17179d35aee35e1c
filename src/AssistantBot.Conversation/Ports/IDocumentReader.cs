namespace AssistantBot.Conversation.Ports;

/// <summary>Reads documents that people hand over: Word, PDF, HTML, Markdown and plain text.</summary>
public interface IDocumentReader
{
    /// <summary>The document's text in pieces with their places.</summary>
    /// <param name="name">File name, by whose extension the kind is told.</param>
    /// <exception cref="UnreadableDocumentException">Not a kind that is read, broken, locked, or too large.</exception>
    Task<DocumentText> ReadAsync(string name, Stream content, CancellationToken cancel);
}

/// <param name="Title">Its title, or the file name.</param>
/// <param name="Pieces">Sections or pages in order.</param>
public sealed record DocumentText(string Title, IReadOnlyList<DocumentPiece> Pieces);

/// <param name="Place">Where it stands, such as "page 4" or the heading.</param>
/// <param name="Text">Plain text; paragraphs are parted by an empty line.</param>
public sealed record DocumentPiece(string Place, string Text);

/// <summary>Why a document cannot be read, in one sentence for the person who sent it.</summary>
public sealed class UnreadableDocumentException(string reason) : Exception(reason);
