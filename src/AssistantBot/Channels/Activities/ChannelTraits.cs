namespace AssistantBot.Channels.Activities;

/// <summary>What a channel can show.</summary>
/// <param name="LinksReferences">It makes links of Markdown's <c>[n]: address</c>. Teams does not: it shows citations from the entity alone.</param>
/// <param name="Executes">It knows Action.Execute. Web Chat does nothing when one is clicked, not even its fallback.</param>
/// <param name="SuggestsBesideCards">It shows suggestions of a message that has a card. Teams does not.</param>
/// <param name="SaysText">It says a button's data for the person where that is a text. Others need Teams's own way, or return the data.</param>
/// <param name="MostCardBytes">The largest card that it takes, as UTF-8.</param>
internal sealed record ChannelTraits(bool LinksReferences, bool Executes, bool SuggestsBesideCards, bool SaysText, int MostCardBytes)
{
    // Teams refuses a message with more than 28 KB; what stands around the card needs room too.
    private const int TeamsCardBytes = 25_000;

    private static readonly ChannelTraits Teams = new(LinksReferences: false, Executes: true, SuggestsBesideCards: false, SaysText: false, TeamsCardBytes) { Feedback = FeedbackManner.Loop, Streams = true, LabelsGenerated = true, MostSuggestions = 3 };
    private static readonly ChannelTraits WebChat = new(LinksReferences: true, Executes: false, SuggestsBesideCards: true, SaysText: true, int.MaxValue) { Feedback = FeedbackManner.Votes, ProvesPeople = false };
    private static readonly ChannelTraits Others = new(LinksReferences: true, Executes: true, SuggestsBesideCards: false, SaysText: false, TeamsCardBytes);

    /// <summary>How it asks what people think of an answer.</summary>
    public FeedbackManner Feedback { get; private init; }

    /// <summary>It shows a message as it comes about, in a conversation of one.</summary>
    public bool Streams { get; private init; }

    /// <summary>It labels what a language model wrote, where the message's entity says so.</summary>
    public bool LabelsGenerated { get; private init; }

    /// <summary>It proves who people are; elsewhere they name themselves.</summary>
    public bool ProvesPeople { get; private init; } = true;

    /// <summary>How many suggestions it shows; more would only be lost.</summary>
    public int MostSuggestions { get; private init; } = int.MaxValue;

    /// <summary>A channel without limits, for those who want to see a card whole.</summary>
    public static ChannelTraits Unlimited { get; } = Others with { MostCardBytes = int.MaxValue };

    /// <param name="channel">The channel's id, such as <c>msteams</c>.</param>
    public static ChannelTraits Of(string channel) => channel switch
    {
        "msteams" => Teams,
        "webchat" or "directline" => WebChat,
        _ => Others,
    };
}

/// <summary>How a channel asks what people think of an answer.</summary>
internal enum FeedbackManner
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Teams's buttons, which <c>channelData.feedbackLoop</c> asks for.</summary>
    Loop,

    /// <summary>Web Chat's buttons, which actions on the message's entity ask for.</summary>
    Votes,
}
