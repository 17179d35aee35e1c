using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>Who a person is to the program: somebody whom the channel proves, or whoever talks in that conversation.</summary>
internal static class Accounts
{
    /// <summary>The channel's id of a person; null where people name themselves, or nobody is named.</summary>
    public static string? Proven(string channel, string? person) => ChannelTraits.Of(channel).ProvesPeople && person is { Length: > 0 } ? person : null;

    /// <summary>Under what a person's things are kept.</summary>
    public static string OwnerOf(string channel, string? person, string conversation) => Owner.Of(channel, Proven(channel, person), conversation);
}
