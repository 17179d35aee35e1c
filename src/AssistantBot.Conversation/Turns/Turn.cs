namespace AssistantBot.Conversation.Turns;

/// <summary>What a person said or submitted, wherever it was said.</summary>
/// <param name="Channel">Where it came from, such as <c>msteams</c>, <c>webchat</c> or <c>terminal</c>.</param>
/// <param name="Conversation">The channel's id of the conversation; unique within the channel.</param>
/// <param name="Activity">The channel's id of this message; a repeated id changes nothing and is not answered again. Null where the channel has none.</param>
/// <param name="Person">The channel's id of the sender.</param>
/// <param name="Text">What was typed, without mentions of the assistant; empty for a card.</param>
public sealed record Turn(string Channel, string Conversation, string? Activity, string Person, string Text)
{
    /// <summary>What was submitted on a card, or null.</summary>
    public Submission? Submission { get; init; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<Attached> Attachments { get; init; } = [];

    /// <summary>True in a group chat or a channel, where several people talk to the assistant in one conversation.</summary>
    public bool Shared { get; init; }

    /// <summary>Where it is shown how the answer comes about.</summary>
    public ITurnProgress Progress { get; init; } = NoProgress.Instance;

    /// <summary>The channel's id of the sender where the channel proves who that is; null where people name themselves, as on the web page.</summary>
    public string? Account { get; init; }

    /// <summary>Under what the person's things are kept.</summary>
    public string Owner => Turns.Owner.Of(Channel, Account, Conversation);

    /// <summary>True when the person has just joined and has said nothing yet.</summary>
    public bool Joined { get; init; }
}

/// <summary>The values of a form card.</summary>
/// <param name="Plugin">Name of the plugin whose form it is.</param>
/// <param name="Card">The card's own number, by which an old card is recognised.</param>
/// <param name="Values">What was entered, by field id.</param>
public sealed record Submission(string Plugin, string Card, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The revision of the card: how often it had been sent before it was written.</summary>
    public int Revision { get; init; }

    /// <summary>Which part of the form the card holds, counted from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Into how many parts the form was cut.</summary>
    public int Parts { get; init; } = 1;
}

/// <summary>A file that came with a message.</summary>
/// <param name="Name">File name as the person sees it.</param>
/// <param name="OpenAsync">Opens its content; may fetch it from the channel.</param>
public sealed record Attached(string Name, Func<CancellationToken, Task<Stream>> OpenAsync);
