using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers;

/// <summary>Writes papers of one format.</summary>
internal interface IPaperWriter
{
    PaperFormat Format { get; }

    /// <summary>End of the file name, with its dot.</summary>
    string Extension { get; }

    string ContentType { get; }

    /// <summary>Writes the whole file.</summary>
    /// <param name="stream">Can be read and sought too.</param>
    void Write(PaperContent content, Stream stream);
}
