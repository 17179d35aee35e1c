using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Drafting;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Finds the passages of a document that bear on topics. Quotes, and judges nothing.</summary>
public interface IEvidenceFinder
{
    /// <summary>The best passages of each topic, best first; a topic that nothing bears on has none.</summary>
    DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics);
}
