using System.Text.Json.Nodes;

namespace AssistantBot.Conversation.Ports;

/// <summary>Things that are kept about people besides what conversations remember. Each feature that keeps some registers one of these, so that people are told of them, get a copy and can have them deleted.</summary>
public interface IKept
{
    /// <summary>What is kept about a person, kind by kind. Never what is somebody else's.</summary>
    Task<IReadOnlyList<KeptKind>> FindAsync(Whose whose, CancellationToken cancel);

    /// <summary>Deletes all of it. Those that were registered last are asked first, for they may lean on what was there before.</summary>
    Task DeleteAsync(Whose whose, CancellationToken cancel);
}

/// <summary>A person, as they stand before the assistant in a conversation of their own.</summary>
/// <param name="Owner">As <see cref="Turns.Owner"/> makes it.</param>
public sealed record Whose(string Owner, string Channel, string Conversation);

/// <param name="One">What one of them is called inside a sentence, such as "file".</param>
/// <param name="Several">What more than one are called.</param>
public sealed record KeptKind(string One, string Several, IReadOnlyList<KeptItem> Items);

/// <param name="Title">A few words that tell it from others.</param>
/// <param name="Text">What it says, for people to read; empty where the title says all.</param>
/// <param name="Data">All of it, for programs.</param>
public sealed record KeptItem(string Title, string Text, JsonNode Data);
