using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Channels.Activities.Files;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities;

/// <summary>Whom a reply is rendered for.</summary>
/// <param name="Channel">The channel's id, such as <c>msteams</c>.</param>
/// <param name="Person">The channel's id of the person who is answered; null shows suggestions to everybody.</param>
/// <param name="Site">Address of this program as the request named it, or null.</param>
internal sealed record ReplyTarget(string Channel, string? Person, Uri? Site)
{
    /// <summary>True in a group chat or a channel.</summary>
    public bool Shared { get; init; }

    /// <summary>Where people can fetch files that were made for them, or null where they cannot.</summary>
    public Uri? FileSite { get; init; } = Site;
}

/// <summary>Makes activities of replies.</summary>
internal sealed class ReplyRenderer(SourceLabel label)
{
    /// <summary>Said below what a language model wrote, where the channel has no label of its own for it.</summary>
    private const string Generated = "*A language model wrote this from the sources, and each sentence was checked against them.*";

    /// <summary>The messages of a reply; the channel adds who says them, and where.</summary>
    public IEnumerable<BotActivity> Render(Reply reply, ReplyTarget target) => [.. Say(reply, target), .. FileHandover.For(target).Messages(reply.Files)];

    private IEnumerable<BotActivity> Say(Reply reply, ReplyTarget target)
    {
        var citations = new CitationWriter(label, target.Site);
        var traits = ChannelTraits.Of(target.Channel);
        return reply.Card switch
        {
            FormCard form => Place([.. FormCardWriter.Write(form, traits).Select(card => Card(form.Title, card))], Texts(reply, target, citations), traits),
            ReportCard { Report: var report } => Place([Card(report.Title, ReportCardWriter.Write(report, citations, traits))], Texts(Outcome(reply, report), target, citations), traits),
            WelcomeCard welcome => Place([Card("", WelcomeCardWriter.Write(welcome, traits))], Texts(Opening(reply, welcome, traits), target, citations), traits with { SuggestsBesideCards = true }),
            CaseCard { Case: var one } => Place([Card(one.Name, CaseCardWriter.Write(one, citations))], Texts(reply, target, citations), traits),
            ComparisonCard { Cases: var cases } => Place([Card(ComparisonCardWriter.Title(cases), ComparisonCardWriter.Write(cases, citations))], Texts(Sides(reply, cases), target, citations), traits),
            _ => Texts(reply, target, citations),
        };
    }

    /// <summary>Where suggestions are not shown beside a card, each comes in a message of its own and the text after them, so that they stand last.</summary>
    private static IEnumerable<BotActivity> Place(IReadOnlyList<BotActivity> cards, IReadOnlyList<BotActivity> texts, ChannelTraits traits) => cards.Count == 0 ? texts : traits.SuggestsBesideCards
        ? [.. texts.SkipLast(1), texts[^1] with { Summary = cards[0].Summary, Attachments = [.. cards.SelectMany(card => card.Attachments!), .. texts[^1].Attachments ?? []] }]
        : [.. cards, .. texts];

    private static BotActivity Card(string title, JsonObject card) =>
        new() { Type = ActivityTypes.Message, Summary = title, Attachments = [new CardAttachment(AdaptiveCard.ContentType, card)] };

    /// <summary>The text of a report says what its card says, for those who have no cards; beside the card, the headline will do.</summary>
    private static Reply Outcome(Reply reply, Report report) => reply with { Text = ReportCardWriter.Headline(report), Citations = report.Headline.Sources };

    /// <summary>The card says what to try; the text beside it only who speaks.</summary>
    private static Reply Opening(Reply reply, WelcomeCard welcome, ChannelTraits traits) => reply with { Text = welcome.Opening, Suggestions = traits.SuggestsBesideCards ? reply.Suggestions : [] };

    /// <summary>The table in the text is for those who have no cards.</summary>
    private static Reply Sides(Reply reply, IReadOnlyList<CaseSheet> cases) =>
        reply with { Text = $"{ComparisonCardWriter.Title(cases)}. {string.Join(' ', Enumerable.Range(1, reply.Citations.Count).Select(number => $"[{number}]"))}" };

    /// <summary>The text in as many messages as it needs; whatever comes with it comes with the last.</summary>
    private static List<BotActivity> Texts(Reply reply, ReplyTarget target, CitationWriter citations)
    {
        var traits = ChannelTraits.Of(target.Channel);
        var parts = LongText.Cut(reply.Text);
        var numbered = Cited.Of(reply.Citations);
        var texts = parts.Select(part => Text(part, parts.Count == 1 ? numbered : [.. numbered.Where(cited => LongText.Cites(part, cited.Number))], citations, traits, reply.IsGenerated)).ToList();
        texts[^1] = Last(texts[^1], reply, target, traits);
        return texts;
    }

    private static BotActivity Text(string text, IReadOnlyList<Cited> cited, CitationWriter citations, ChannelTraits traits, bool generated) => new()
    {
        Type = ActivityTypes.Message,
        Text = Joined(text, generated && !traits.LabelsGenerated ? Generated : "", traits.LinksReferences ? citations.References(cited) : citations.Remainder(cited)),
        TextFormat = "markdown",
        Entities = cited.Count > 0 || generated ? [citations.Entity(cited, generated)] : null,
    };

    private static BotActivity Last(BotActivity text, Reply reply, ReplyTarget target, ChannelTraits traits)
    {
        var files = FileHandover.For(target);
        return text with
        {
            Text = Joined(text.Text!, files.Text(reply.Files)),
            Attachments = files.Attachments(reply.Files).ToList() is { Count: > 0 } attached ? attached : null,
            SuggestedActions = Suggest(reply.Suggestions.Take(traits.MostSuggestions), target.Person),
            Rated = reply.Kind is ReplyKind.Answer or ReplyKind.Abstain or ReplyKind.Redirect ? new Rated(reply) : null,
        };
    }

    private static string Joined(params IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));

    private static SuggestedActions? Suggest(IEnumerable<string> suggestions, string? person) => suggestions.Select(text => new SuggestedAction("imBack", text, text)).ToList() is { Count: > 0 } actions
        ? new SuggestedActions(person is null ? null : [person], actions)
        : null;
}
