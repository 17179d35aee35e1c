using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>The version of the corpus that is in force.</summary>
internal sealed class SourceLibrary(IContent content) : ISourceLibrary
{
    public IReadOnlyList<Document> All => content.Current.Knowledge.Documents;

    public Document? Find(string id) => All.FirstOrDefault(document => document.Id == id);
}
