using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Drafting;

/// <summary>A plugin that can fill in part of its form from a document which an officer hands over.</summary>
public interface IDraftingPlugin : IPlugin
{
    /// <summary>What to look for in the document.</summary>
    IReadOnlyList<EvidenceTopic> Topics { get; }

    /// <summary>The answers with what was found added. Proposes evidence, never a judgement; keeps what people answered already.</summary>
    FormAnswers Draft(FormAnswers answers, DocumentEvidence evidence);

    /// <summary>What stands in the answers as evidence on a topic, from documents and people; null where nothing does.</summary>
    string? EvidenceOn(string topic, FormAnswers answers) => null;
}

/// <param name="Key">Stable key, such as the number of a characteristic.</param>
/// <param name="Words">What the passages must be about, in the toolkit's words and everyday ones.</param>
public sealed record EvidenceTopic(string Key, string Words);

/// <summary>What a document says on each topic.</summary>
/// <param name="Document">Title or file name.</param>
/// <param name="Found">The best passages of each topic, best first; a topic without one has none.</param>
public sealed record DocumentEvidence(string Document, IReadOnlyDictionary<string, IReadOnlyList<DocumentQuote>> Found);

/// <param name="Place">Where it stands, such as "page 4" or "Governance".</param>
/// <param name="Text">The document's own words.</param>
public sealed record DocumentQuote(string Place, string Text);
