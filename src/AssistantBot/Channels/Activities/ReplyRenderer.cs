using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>Whom a reply is rendered for.</summary>
/// <param name="Channel">The channel's id, such as <c>msteams</c>.</param>
/// <param name="Person">The channel's id of the person who is answered; null shows suggestions to everybody.</param>
/// <param name="Site">Address of this program as the request named it, or null.</param>
internal sealed record ReplyTarget(string Channel, string? Person, Uri? Site);

/// <summary>Makes activities of replies.</summary>
internal sealed class ReplyRenderer(SourceLabel label)
{
    /// <summary>A message with text, citations, card and suggestions; the channel adds who says it, and where.</summary>
    public BotActivity Render(Reply reply, ReplyTarget target)
    {
        var citations = new CitationWriter(label, target.Site);
        var traits = ChannelTraits.Of(target.Channel);
        var text = traits.LinksReferences && reply.Citations.Count > 0
            ? $"{reply.Text}\n\n{citations.References(reply.Citations)}"
            : reply.Text;
        return new BotActivity
        {
            Type = ActivityTypes.Message,
            Text = text.Length > 0 ? text : null,
            TextFormat = "markdown",
            Entities = reply.Citations.Count > 0 ? [citations.Entity(reply.Citations)] : null,
            Attachments = Card(reply, target) is { } card ? [new CardAttachment(AdaptiveCard.ContentType, card)] : null,
            SuggestedActions = Suggest(reply.Suggestions, target.Person),
        };
    }

    /// <summary>The reply's card as an Adaptive Card, or null where it has none.</summary>
    public JsonObject? Card(Reply reply, ReplyTarget target) => reply.Card switch
    {
        FormCard form => FormCardWriter.Write(form, ChannelTraits.Of(target.Channel)),
        ReportCard { Report: var report } => ReportCardWriter.Write(report, new CitationWriter(label, target.Site)),
        _ => null,
    };

    private static SuggestedActions? Suggest(IReadOnlyList<string> suggestions, string? person) => suggestions.Count == 0
        ? null
        : new SuggestedActions(person is null ? null : [person], [.. suggestions.Select(text => new SuggestedAction("imBack", text, text))]);
}
