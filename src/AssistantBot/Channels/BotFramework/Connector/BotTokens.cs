namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Keeps our token for the channels, and has a new one five minutes before it ends.</summary>
internal sealed class BotTokens(ITokenSource source, TimeProvider time)
{
    /// <summary>How long before its end a token is renewed.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Task<BotToken>? _flight;
    private BotToken? _held;

    /// <summary>A token that is good for five minutes at least, or for what is left of it where no other is to be had.</summary>
    /// <exception cref="TokenSourceException">There is none to be had.</exception>
    public async Task<string> GetAsync(CancellationToken cancel)
    {
        var held = Volatile.Read(ref _held);
        if (held is not null && Left(held) > Early) return held.Text;
        try
        {
            return (await Flight().WaitAsync(cancel)).Text;
        }
        catch (TokenSourceException) when (held is not null && Left(held) > TimeSpan.Zero)
        {
            return held.Text;
        }
    }

    private TimeSpan Left(BotToken token) => token.Ends - time.GetUtcNow();

    /// <summary>The request that is under way, or a new one. It is everybody's, so nobody calls it off.</summary>
    private Task<BotToken> Flight()
    {
        lock (_gate)
        {
            return _flight is { IsCompleted: false } ? _flight : _flight = FetchAsync();
        }
    }

    private async Task<BotToken> FetchAsync()
    {
        var token = await source.FetchAsync(CancellationToken.None);
        Volatile.Write(ref _held, token);
        return token;
    }
}
