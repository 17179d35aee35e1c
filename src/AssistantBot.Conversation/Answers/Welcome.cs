using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Answers;

/// <summary>What each kind of person who meets the assistant could try first.</summary>
internal static class Welcome
{
    public static WelcomeCard Card(string opening, ContentSnapshot content) => new(opening,
    [
        new("Working on a shared service", "Split the costs, weigh up the options, draft the business case, and take each result away in Word or Excel.",
            [.. Wishes(content, "cost-apportionment", "business-case"), "How can set-up costs be recovered?"]),
        new("New to sharing", "What it is, where to begin, and whether your service is one to share.",
            ["Where do I start?", .. Wishes(content, "driver-questionnaire")]),
        new("Scrutinising a proposal", "What other councils did, what it saved them, and what went wrong.",
            ["Which case saved the most a year?", "What are the lessons about trust?", "Which cases lost a partner?"]),
    ]);

    private static IEnumerable<string> Wishes(ContentSnapshot content, params string[] plugins) =>
        plugins.Select(content.Plugins.Find).Where(plugin => plugin is not null).Select(plugin => PluginCatalog.Wish(plugin!));
}
