namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Keeps the channel's keys: new ones are asked for after a day, or when a token names one that is not known, but not on everybody's bidding.</summary>
internal sealed partial class ChannelKeys(IKeyMetadata metadata, TimeProvider time, ILogger<ChannelKeys> log) : IChannelKeys
{
    /// <summary>Until then keys are taken as they are.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>Until then old keys serve, where new ones cannot be had.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromDays(5);

    /// <summary>Between two requests for keys.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The same while there are no keys at all, and so no message can be answered.</summary>
    public static readonly TimeSpan ColdPause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private volatile Held? _held;
    private Task _flight = Task.CompletedTask;
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    public async Task<SigningKey?> FindAsync(string id)
    {
        if (Wants(_held, id) is { } pause) await RefreshAsync(pause);
        return _held is { } held && Age(held) <= Usable ? held.Find(id) : null;
    }

    /// <summary>How long ago the last request has to be, where new keys are wanted; null where what is held will do.</summary>
    private TimeSpan? Wants(Held? held, string id) =>
        held is null || Age(held) > Usable ? ColdPause
        : Age(held) >= Fresh || !held.Names(id) ? Pause
        : null;

    private TimeSpan Age(Held held) => time.GetUtcNow() - held.Since;

    /// <summary>Waits for the request that is under way, or makes one if the last was long enough ago.</summary>
    private Task RefreshAsync(TimeSpan pause)
    {
        lock (_gate)
        {
            if (!_flight.IsCompleted || time.GetUtcNow() - _asked < pause) return _flight;
            _asked = time.GetUtcNow();
            return _flight = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            // Not for the sake of one request: others wait for it too, so none of them can call it off.
            var keys = await metadata.ReadAsync(CancellationToken.None);
            _held = new Held(keys.ToLookup(key => key.Id, StringComparer.Ordinal), time.GetUtcNow());
            LogFetched(keys.Count);
        }
        catch (KeyMetadataException error)
        {
            if (_held is { } held && Age(held) <= Usable) LogStale(error.Message);
            else LogNone(error.Message);
        }
    }

    private sealed record Held(ILookup<string, SigningKey> Keys, DateTimeOffset Since)
    {
        public bool Names(string id) => Keys.Contains(id);

        /// <summary>One id for two keys would let either sign for the other's channels, so neither is taken.</summary>
        public SigningKey? Find(string id) => Keys[id].Take(2).ToList() is [var only] ? only : null;
    }

    [LoggerMessage(1, LogLevel.Information, "The channel has {Count} keys")]
    private partial void LogFetched(int count);

    [LoggerMessage(2, LogLevel.Warning, "The channel's keys could not be asked for anew, and those at hand serve on: {Reason}")]
    private partial void LogStale(string reason);

    [LoggerMessage(3, LogLevel.Error, "The channel's keys cannot be had, so every message is refused: {Reason}")]
    private partial void LogNone(string reason);
}
