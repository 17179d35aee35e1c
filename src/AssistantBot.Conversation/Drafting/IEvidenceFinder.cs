using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Drafting;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Finds what a document says on the topics of a plugin.</summary>
public interface IEvidenceFinder
{
    /// <summary>The best passages of each topic, quoted with their places. Reads the document as words and nothing else.</summary>
    DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics);
}
