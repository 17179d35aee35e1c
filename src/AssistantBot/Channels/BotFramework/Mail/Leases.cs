using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>What this run of the program works on is held by leases. One that dies no longer renews them, and then another takes over.</summary>
internal sealed class Leases(NewId newId, TimeProvider time)
{
    /// <summary>How long something is held without being renewed. The clocks of instances must agree to a part of it.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <summary>How often leases are renewed.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    /// <summary>This run of the program.</summary>
    public string Owner { get; } = newId();

    public Lease Take() => new(Owner, time.GetUtcNow() + Length);

    /// <summary>A lease that has ended, so that whoever looks next takes over.</summary>
    public Lease Ended => new(Owner, DateTimeOffset.UnixEpoch);
}
