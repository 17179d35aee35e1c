using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Drafting;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Finds what a document says on each topic of a plugin.</summary>
public interface IEvidenceFinder
{
    /// <summary>The passages that bear on each topic, best first, in the document's own words.</summary>
    DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics);
}
