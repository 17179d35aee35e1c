using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Answers;

/// <summary>Greetings, thanks, and questions about the assistant itself.</summary>
internal static partial class SmallTalk
{
    /// <summary>What to try first.</summary>
    public static IReadOnlyList<string> Starters { get; } =
        ["What are the risks when we set up a shared service?", "What did Ceredigion and Powys save?", "How can set-up costs be recovered?"];

    /// <summary>The reply to a greeting and the like, or null for anything else.</summary>
    public static Reply? Match(string text, ContentSnapshot content)
    {
        var said = text.Trim();
        if (Greeting().IsMatch(said)) return Introduce("Hello.", content);
        if (Thanks().IsMatch(said)) return new Reply(ReplyKind.Help, "You're welcome. Ask me anything else about sharing services.") { Suggestions = Offers(content) };
        if (Bye().IsMatch(said)) return new Reply(ReplyKind.Help, "Goodbye. Whatever you have begun is kept for when you come back.");
        return About().IsMatch(said) ? Explain(content) : null;
    }

    /// <summary>Who the assistant is and what it can do, in short.</summary>
    public static Reply Introduce(string opening, ContentSnapshot content)
    {
        var instruments = string.Join(", ", content.Plugins.All.Select(plugin => plugin.Title.ToLowerInvariant()));
        var reply = Tell(opening, instruments.Length == 0 ? "" : $"\n- run an instrument and take its result away as a paper: {instruments}", content);
        return reply with { Card = Welcome.Card(Opening(opening, content), content) };
    }

    /// <summary>The same with what each instrument is for.</summary>
    private static Reply Explain(ContentSnapshot content) =>
        Tell("", string.Concat(content.Plugins.All.Select(plugin => $"\n- {plugin.Title}: {plugin.Purpose} Say \"run the {plugin.Title.ToLowerInvariant()}\".")), content);

    private static Reply Tell(string opening, string instruments, ContentSnapshot content) => new(
        ReplyKind.Help,
        Opening(opening, content)
        + "\n\nYou can"
        + "\n\n- ask in your own words, for a figure, a table, a list or what other councils learned; new to sharing? Ask where to start"
        + instruments
        + "\n\nWhen the toolkits don't say, I tell you so. I give no legal advice.")
    { Suggestions = Offers(content) };

    private static string Opening(string opening, ContentSnapshot content) =>
        $"{opening} I answer questions about sharing council services from published toolkits, and say where each statement comes from. What I hold: {Sources(content)}.".TrimStart();

    private static string Sources(ContentSnapshot content)
    {
        var sources = string.Join("; ", content.Knowledge.Corpus.Sources.Values
            .Where(source => !source.IsLocal && content.Knowledge.Documents.Any(document => document.Source.Key == source.Key))
            .Select(source => $"{source.Label} ({source.Year})"));
        var own = content.Knowledge.Documents.Count(document => document.Source.IsLocal);
        return own == 0 ? sources : $"{sources}; and {own:N0} document{(own == 1 ? "" : "s")} of your own";
    }

    /// <summary>What to try, for who has not asked anything yet.</summary>
    public static IReadOnlyList<string> Offers(ContentSnapshot content) =>
        [.. Starters.Take(2), .. content.Plugins.Offer];

    [GeneratedRegex(@"^(hi|hiya|hello|hey|good (morning|afternoon|evening|day)|greetings|howdy|morning|afternoon|hi there|hello there|hey there|yo|alright|how are you( today)?)[\s!.,?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(many thanks|thanks?( you)?( (very|so) much| a lot| for (that|your help))?|thank you( (very|so) much| for (that|your help))?|ta|cheers|great,? thanks?( you)?|perfect|lovely|brilliant|great|that'?s (great|helpful|useful|all))[\s!.,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(bye|goodbye|good ?bye|see you( later)?|cheerio|good night|that'?s all( thanks| for now)?)[\s!.,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bye();

    [GeneratedRegex(@"^(help( me)?|what (can|do) you do|who are you|what are you|are you (a )?(bot|robot|human|real|person)( person)?|how (do|can|does) (i|this|you|it) (use (you|this)|work)|what (can|do|could|should) (i|we) ask( you)?|what (do you|can you) (know|cover|help( me)?( with)?)|what (is|are) (this|your sources|the toolkits)|what (documents|sources|toolkits) do you (have|hold|use|know)|where do your answers come from|(list|show)( me)? (your|the) (tools|instruments|forms|questionnaires|calculators)|what (tools|instruments|forms|questionnaires|calculators) (do you have|are there|can i use)|can you help( me)?|i need (some )?help|start|menu|commands)[\s!.?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
