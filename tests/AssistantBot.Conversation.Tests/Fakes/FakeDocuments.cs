using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Drafting;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Reads text files, one piece each; finds the topics whose words stand in them.</summary>
internal sealed class FakeDocuments : IDocumentReader, IEvidenceFinder
{
    public async Task<DocumentText> ReadAsync(string name, Stream content, CancellationToken cancel)
    {
        if (!name.EndsWith(".txt", StringComparison.Ordinal)) throw new UnreadableDocumentException("it is no text file.");
        return new DocumentText(name, [new DocumentPiece("page 1", await new StreamReader(content).ReadToEndAsync(cancel))]);
    }

    public DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics) => new(document.Title, topics
        .Where(topic => document.Pieces[0].Text.Contains(topic.Words, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(topic => topic.Key, topic => (IReadOnlyList<DocumentQuote>)[new DocumentQuote("page 1", document.Pieces[0].Text)], StringComparer.Ordinal));
}
