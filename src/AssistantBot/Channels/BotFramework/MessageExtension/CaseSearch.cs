using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>Case studies: those whose facts hold the words, else those whose text fits them best; all of them where nothing was typed yet.</summary>
internal sealed class CaseSearch(IContent content)
{
    // A case is found by one of its passages; these many hold every case that is any good for the words.
    private const int MostPassages = 100;

    public IEnumerable<CaseSheet> Find(SearchQuery query)
    {
        var cases = content.Current.Cases;
        var found = cases.Find(new CaseFilter { Words = query.Words });
        if (found.Count == 0) found = ByText(query.Words);
        return found.Skip(query.Skip).Take(query.Count).Select(entry => CaseSheet.Of(entry, cases));
    }

    private List<CaseEntry> ByText(string words)
    {
        var documents = content.Current.Knowledge.Search(words, MostPassages).Select(hit => hit.Passage.Document.Id).Distinct().ToList();
        return [.. content.Current.Cases.All
            .Where(entry => entry.Document.Kind == DocumentKinds.CaseStudy && documents.Contains(entry.Document.Id))
            .OrderBy(entry => documents.IndexOf(entry.Document.Id))];
    }
}
