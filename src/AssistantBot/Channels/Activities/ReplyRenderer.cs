using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Channels.Activities.Files;
using AssistantBot.Conversation.Cases;
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
    /// <summary>The messages of a reply; the channel adds who says them, and where.</summary>
    public IEnumerable<BotActivity> Render(Reply reply, ReplyTarget target) => [.. Say(reply, target), .. FileHandover.For(target).Messages(reply.Files)];

    private IEnumerable<BotActivity> Say(Reply reply, ReplyTarget target)
    {
        var citations = new CitationWriter(label, target.Site);
        var traits = ChannelTraits.Of(target.Channel);
        return reply.Card switch
        {
            FormCard form => Place([.. FormCardWriter.Write(form, traits).Select(card => Card(form.Title, card))], Text(reply, target, citations), traits),
            ReportCard { Report: var report } => Place([Card(report.Title, ReportCardWriter.Write(report, citations, traits))], Text(Outcome(reply, report), target, citations), traits),
            WelcomeCard welcome => [Text(Opening(reply, welcome, traits), target, citations) with { Attachments = Card("", WelcomeCardWriter.Write(welcome, traits)).Attachments }],
            CaseCard { Case: var one } => Place([Card(one.Name, CaseCardWriter.Write(one, citations))], Text(reply, target, citations), traits),
            ComparisonCard { Cases: var cases } => Place([Card(ComparisonCardWriter.Title(cases), ComparisonCardWriter.Write(cases, citations, traits))], Text(Sides(reply, cases), target, citations), traits),
            _ => [Text(reply, target, citations)],
        };
    }

    /// <summary>Where suggestions are not shown beside a card, each comes in a message of its own and the text after them, so that they stand last.</summary>
    private static IEnumerable<BotActivity> Place(IReadOnlyList<BotActivity> cards, BotActivity text, ChannelTraits traits) => cards.Count == 0 ? [text] : traits.SuggestsBesideCards
        ? [text with { Summary = cards[0].Summary, Attachments = [.. cards.SelectMany(card => card.Attachments!), .. text.Attachments ?? []] }]
        : [.. cards, text];

    private static BotActivity Card(string title, JsonObject card) =>
        new() { Type = ActivityTypes.Message, Summary = title, Attachments = [new CardAttachment(AdaptiveCard.ContentType, card)] };

    /// <summary>The text of a report says what its card says, for those who have no cards; beside the card, the headline will do.</summary>
    private static Reply Outcome(Reply reply, Report report) => reply with { Text = ReportCardWriter.Headline(report), Citations = report.Headline.Sources };

    /// <summary>The card says what to try; the text beside it only who speaks.</summary>
    private static Reply Opening(Reply reply, WelcomeCard welcome, ChannelTraits traits) => reply with { Text = welcome.Opening, Suggestions = traits.SuggestsBesideCards ? reply.Suggestions : [] };

    /// <summary>The table in the text is for those who have no cards.</summary>
    private static Reply Sides(Reply reply, IReadOnlyList<CaseSheet> cases) =>
        reply with { Text = $"{ComparisonCardWriter.Title(cases)}. {string.Join(' ', Enumerable.Range(1, reply.Citations.Count).Select(number => $"[{number}]"))}" };

    private static BotActivity Text(Reply reply, ReplyTarget target, CitationWriter citations) => new()
    {
        Type = ActivityTypes.Message,
        Text = Linked(reply, target, citations),
        TextFormat = "markdown",
        Attachments = FileHandover.For(target).Attachments(reply.Files).ToList() is { Count: > 0 } files ? files : null,
        Entities = reply.Citations.Count > 0 ? [citations.Entity(reply.Citations)] : null,
        SuggestedActions = Suggest(reply.Suggestions, target.Person),
    };

    private static string Linked(Reply reply, ReplyTarget target, CitationWriter citations)
    {
        var traits = ChannelTraits.Of(target.Channel);
        var files = FileHandover.For(target).Text(reply.Files);
        var links = traits.LinksReferences ? citations.References(reply.Citations) : citations.Remainder(reply.Citations);
        return string.Join("\n\n", new[] { reply.Text, files, links }.Where(part => part.Length > 0));
    }

    private static SuggestedActions? Suggest(IReadOnlyList<string> suggestions, string? person) => suggestions.Count == 0
        ? null
        : new SuggestedActions(person is null ? null : [person], [.. suggestions.Select(text => new SuggestedAction("imBack", text, text))]);
}
