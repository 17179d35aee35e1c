namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>One running program for all tests of a class that refuse requests, and so leave it as it was.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    internal BotUnderTest Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
