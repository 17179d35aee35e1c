using Microsoft.Identity.Client;

namespace AssistantBot.Channels.BotFramework.Connector;

internal static class ConnectorServices
{
    /// <summary>What sends to channels; needs the options of the bot and <see cref="Authentication.ServiceRule"/>.</summary>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton<IMsalHttpClientFactory, MsalHttp>().AddSingleton<ITokenSource, MsalTokens>().AddSingleton<BotTokens>();
        services.AddSingleton<SendLimiter>();
        services.AddSingleton(provider => new RetryRule(Random.Shared.NextDouble, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SendQueue>().AddHostedService(provider => provider.GetRequiredService<SendQueue>());
        services.AddTransient<BearerHandler>();
        services.AddHttpClient<ConnectorClient>(http => (http.Timeout, http.MaxResponseContentBufferSize) = (ConnectorClient.Deadline, 256 * 1024))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddHttpMessageHandler<BearerHandler>()
            .RemoveAllLoggers();
        return services;
    }
}
