using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>A passage as what is cited.</summary>
public static class PassageCitation
{
    /// <param name="passage">Where the statement stands.</param>
    /// <param name="quote">The words of the passage that hold it.</param>
    public static Citation Cite(this Passage passage, string quote) =>
        new(passage.Source.Key, passage.Locator, passage.Document.Id, passage.Anchor, passage.Document.Title, quote);
}
