namespace AssistantBot.EndToEnd.Playground;

/// <summary>One Playground and one page of it for all tests with Teams, for both take long to start. Each test goes to its chat, and leaves no form open.</summary>
public sealed class TeamsSession(Site site) : IAsyncLifetime
{
    internal TeamsChat Chat { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is null) Chat = await TeamsChat.OpenAsync(site);
    }

    public Task DisposeAsync()
    {
        Chat?.Dispose();
        return Task.CompletedTask;
    }
}
