namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>One program and its channel for all tests of a class.</summary>
public sealed class SharedChannel : IAsyncLifetime
{
    internal ChannelUnderTest Channel { get; private set; } = null!;

    public async Task InitializeAsync() => Channel = await ChannelUnderTest.StartAsync("--Bot:AllowedTenants", "00000000-0000-4000-8000-0000000000c3");

    public async Task DisposeAsync() => await Channel.DisposeAsync();
}
