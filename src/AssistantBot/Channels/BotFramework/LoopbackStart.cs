using AssistantBot.Channels.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Says at start who is answered. Without an app id the program is for this machine alone, and a start on any other address is ended.</summary>
internal sealed partial class LoopbackStart(IServer server, SiteAccess access, IOptions<SiteOptions> site, ILogger<LoopbackStart> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (access.IsLocal) StayHere();
        else TellWhoComes();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void StayHere()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault(address => !Loopback.IsHost(BindingAddress.Parse(address).Host)) is { } open)
        {
            throw new OptionsValidationException(
                BotOptions.Section, typeof(BotOptions),
                [$"{open} can be reached from other machines, which needs Bot:AppId; serve on localhost, as in --urls http://localhost:3978"]);
        }

        LogLocal();
    }

    private void TellWhoComes()
    {
        LogChannels();
        if (access.HasSignIn) LogSignIn(site.Value.SignInHeader, site.Value.TrustedProxies.Length > 0 ? site.Value.TrustedProxies : "this machine");
        else LogOff();
        if (access.HasOpenSources) LogOpen();
    }

    [LoggerMessage(1, LogLevel.Information, "Bot:AppId is not set: only this machine is answered, and no tokens are asked for")]
    private partial void LogLocal();

    [LoggerMessage(2, LogLevel.Information, "Bot:AppId is set: /api/messages answers channels that show a token for it")]
    private partial void LogChannels();

    [LoggerMessage(3, LogLevel.Information, "The pages and Direct Line are off, as Site:SignInHeader is not set")]
    private partial void LogOff();

    [LoggerMessage(4, LogLevel.Warning, "The pages, files and Direct Line are open to whoever comes from {Proxies} with the header {Header}: make sure that nothing else can send it")]
    private partial void LogSignIn(string header, string proxies);

    [LoggerMessage(5, LogLevel.Information, "Everybody may read the published sources, as Site:OpenSources says; what was imported stays closed")]
    private partial void LogOpen();
}
