namespace AssistantBot.Channels.Activities;

/// <summary>What a channel can show.</summary>
/// <param name="LinksReferences">It makes links of Markdown's <c>[n]: address</c>. Teams does not: it shows citations from the entity alone.</param>
/// <param name="Executes">It knows Action.Execute. Web Chat does nothing when one is clicked, not even its fallback.</param>
/// <param name="SuggestsBesideCards">It shows suggestions of a message that has a card. Teams does not.</param>
internal sealed record ChannelTraits(bool LinksReferences, bool Executes, bool SuggestsBesideCards)
{
    private static readonly ChannelTraits Teams = new(LinksReferences: false, Executes: true, SuggestsBesideCards: false);
    private static readonly ChannelTraits WebChat = new(LinksReferences: true, Executes: false, SuggestsBesideCards: true);
    private static readonly ChannelTraits Others = new(LinksReferences: true, Executes: true, SuggestsBesideCards: false);

    /// <param name="channel">The channel's id, such as <c>msteams</c>.</param>
    public static ChannelTraits Of(string channel) => channel switch
    {
        "msteams" => Teams,
        "webchat" or "directline" => WebChat,
        _ => Others,
    };
}
