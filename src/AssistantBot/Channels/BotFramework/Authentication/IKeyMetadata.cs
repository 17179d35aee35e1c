namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Where a channel publishes its keys.</summary>
internal interface IKeyMetadata
{
    /// <summary>Asks for them now, past every cache.</summary>
    /// <returns>Its usable keys, at least one.</returns>
    /// <exception cref="KeyMetadataException">They cannot be had.</exception>
    Task<IReadOnlyList<SigningKey>> ReadAsync(CancellationToken cancel);
}

/// <summary>The channel's keys, as its tokens name them.</summary>
internal interface IChannelKeys
{
    /// <returns>The key of that id, or null where the channel has none, or several, or where they cannot be had. Never throws.</returns>
    Task<SigningKey?> FindAsync(string id);
}

/// <summary>The channel's keys cannot be had; the message says in one line what was wrong and what to do.</summary>
internal sealed class KeyMetadataException(string message, Exception? inner = null) : Exception(message, inner);
