using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>Passages that fit the words best.</summary>
internal sealed class ToolkitSearch(IContent content)
{
    public IEnumerable<Passage> Find(SearchQuery query) =>
        content.Current.Knowledge.Search(query.Words, query.Skip + query.Count).Skip(query.Skip).Select(hit => hit.Passage);
}
