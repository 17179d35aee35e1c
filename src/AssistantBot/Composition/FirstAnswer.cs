using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Composition;

/// <summary>What the first answer needs and the web does not, which is made while the web is.</summary>
internal static class FirstAnswer
{
    private const string Asked = "what did the councils that share a service save?";

    /// <summary>Begins to read the corpus, and answers a question so that what answers is loaded. A fault ends the start where the corpus is asked for again.</summary>
    public static void Prepare(IServiceProvider services) => _ = Task.Run(() => OfflineAnswerer.Answer(Asked, [], services.GetRequiredService<IContent>().Current));
}
