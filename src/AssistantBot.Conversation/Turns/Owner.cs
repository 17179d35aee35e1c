using System.Security.Cryptography;
using System.Text;

namespace AssistantBot.Conversation.Turns;

/// <summary>Under what a person's things are kept: the same for the same person on a channel, and nobody's id can be read from it.</summary>
public static class Owner
{
    /// <param name="account">The channel's id of the person where the channel proves it; null where people name themselves: then what is said in a conversation belongs to that conversation alone.</param>
    public static string Of(string channel, string? account, string conversation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account is null ? $"{channel.Length}:{channel}\nconversation\n{conversation}" : $"{channel.Length}:{channel}\naccount\n{account}")));
}
