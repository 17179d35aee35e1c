using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Gives numbered tokens that last an hour.</summary>
internal sealed class FakeTokens(TimeProvider time) : ITokenSource
{
    private int _fetches;

    /// <summary>How many tokens were given.</summary>
    public int Fetches => _fetches;

    /// <summary>What happens before a token is given.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public async Task<BotToken> FetchAsync(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _fetches);
        await Before();
        return new BotToken($"token-{number}", time.GetUtcNow().AddHours(1));
    }
}
