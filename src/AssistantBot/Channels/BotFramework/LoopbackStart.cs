using AssistantBot.Channels.Activities;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Without an app id the program is for this machine alone; it says so at start, and ends a start on any other address.</summary>
internal sealed partial class LoopbackStart(IServer server, ILogger<LoopbackStart> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(address => !Loopback.IsHost(BindingAddress.Parse(address).Host)) is { } open)
        {
            throw new OptionsValidationException(
                BotOptions.Section, typeof(BotOptions),
                [$"{open} can be reached from other machines, which needs Bot:AppId; serve on localhost, as in --urls http://localhost:3978"]);
        }

        LogLocal();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Bot:AppId is not set: only this machine is answered, and no tokens are asked for")]
    private partial void LogLocal();
}
