using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins.Drafting;

namespace AssistantBot.Conversation.Drafting;

/// <summary>
/// Finds passages by the phrases of a topic: a statement bears on it if it holds the words of one phrase near each other, in whatever form.
/// A phrase counts what its words are worth, by their rarity in the corpus, so that one telling word does and a common one does not.
/// </summary>
public sealed class EvidenceFinder(IContent content) : IEvidenceFinder
{
    /// <summary>Passages that are quoted for one topic, at most.</summary>
    private const int MostQuotes = 2;

    /// <summary>What the phrases found must be worth together. A word that one passage of the corpus in 150 holds is worth that much.</summary>
    private const double Enough = 5;

    public DocumentEvidence Find(DocumentText document, IReadOnlyList<EvidenceTopic> topics)
    {
        var index = content.Current.Knowledge.Index;
        var statements = DocumentStatements.Of(document);
        return new DocumentEvidence(document.Title, topics.ToDictionary(topic => topic.Key, topic => (IReadOnlyList<DocumentQuote>)Find(statements, topic, index), StringComparer.Ordinal));
    }

    private static List<DocumentQuote> Find(IReadOnlyList<DocumentStatement> statements, EvidenceTopic topic, IPassageIndex index)
    {
        var phrases = TopicPhrase.Of(topic.Words);
        var quotes = new List<DocumentQuote>();
        foreach (var (statement, _) in statements.Select(statement => (Statement: statement, Worth: Worth(statement, phrases, index))).Where(found => found.Worth >= Enough).OrderByDescending(found => found.Worth))
        {
            var quote = new DocumentQuote(statement.Place, statement.Quote);
            var same = quotes.FindIndex(other => Overlap(other.Text, quote.Text));
            if (same < 0 && quotes.Count < MostQuotes) quotes.Add(quote);
            else if (same >= 0 && quote.Text.Length > quotes[same].Text.Length) quotes[same] = quote;
        }

        return quotes;
    }

    /// <summary>True where one quote goes on into the other; the longer says it all.</summary>
    private static bool Overlap(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    /// <summary>What the phrases that a statement holds are worth: enough for one of several words, the rarity in the corpus for a single word.</summary>
    private static double Worth(DocumentStatement statement, IReadOnlyList<TopicPhrase> phrases, IPassageIndex index) =>
        phrases.Where(phrase => phrase.IsIn(statement.Stems)).Sum(phrase => phrase.Stems.Count > 1 ? Enough : index.Rarity(phrase.Stems[0]));
}
