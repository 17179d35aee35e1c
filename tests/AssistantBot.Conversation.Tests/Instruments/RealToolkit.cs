using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Tests.Instruments;

/// <summary>Plugins made from the corpus of this checkout.</summary>
internal static class RealToolkit
{
    public static KnowledgeToolkit Toolkit { get; } = new(RealContent.Snapshot.Knowledge);

    public static IPlugin Make<TFactory>() where TFactory : IPluginFactory, new() => new TFactory().Create(Toolkit);

    /// <summary>Answers as their fields read them.</summary>
    public static FormAnswers Answer(IPlugin plugin, params (string Id, string Typed)[] typed) => typed.Aggregate(
        FormAnswers.None, (answers, given) => answers.With(given.Id, plugin.Form.Find(given.Id)!.Read(given.Typed).Value ?? throw new ArgumentException($"{given.Id} refuses \"{given.Typed}\"")));

    /// <summary>The items of the list under a heading of the corpus.</summary>
    public static IReadOnlyList<string> Items(string document, string heading) =>
        [.. RealContent.Snapshot.Knowledge.Passages.Single(passage => passage.Document.Id == document && passage.Section.Heading == heading).Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..])];
}
