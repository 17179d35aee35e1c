using System.Security.Cryptography;
using System.Text;

namespace AssistantBot.Channels.Feedback;

/// <summary>A message that somebody thinks something of, as its channel names it.</summary>
/// <param name="Message">The channel's id of the message.</param>
internal sealed record RatedMessage(string Channel, string Conversation, string Message)
{
    private const string Thread = ";messageid=";

    /// <summary>What it is kept under. A conversation of one would name the person, so no id is kept as it is.</summary>
    public string Key => Hash(Channel, Room, Message);

    /// <summary>What a person's feedback on it is kept under. It is salted with the message, so that what one person thinks of two messages cannot be put together.</summary>
    public string KeyOf(string person) => Hash(Channel, Room, Message, person);

    /// <summary>The conversation without the thread, which Teams does not name everywhere.</summary>
    private string Room => Conversation.IndexOf(Thread, StringComparison.Ordinal) is >= 0 and var thread ? Conversation[..thread] : Conversation;

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => $"{part.Length}:{part}")))));
}
