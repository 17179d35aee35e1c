namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Where our own tokens for the channels come from.</summary>
internal interface ITokenSource
{
    /// <summary>Asks for a new one now, past every cache.</summary>
    /// <exception cref="TokenSourceException">There is none to be had.</exception>
    Task<BotToken> FetchAsync(CancellationToken cancel);
}

/// <param name="Text">The secret itself; never logged.</param>
/// <param name="Ends">When the channels stop taking it.</param>
internal sealed record BotToken(string Text, DateTimeOffset Ends)
{
    /// <summary>Without the secret, so that it cannot be logged by mistake.</summary>
    public override string ToString() => $"a token until {Ends:u}";
}

/// <summary>No token is to be had; the message says in one line what was wrong and what to do.</summary>
internal sealed class TokenSourceException(string message, Exception? inner = null) : Exception(message, inner);
