namespace AssistantBot.Channels.BotFramework.Authentication;

internal static class AuthenticationServices
{
    /// <summary>What proves that a channel calls; needs the options of the bot.</summary>
    public static IServiceCollection AddChannelAuthentication(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(KeyMetadata), http => (http.Timeout, http.MaxResponseContentBufferSize) = (KeyMetadata.Deadline, KeyMetadata.MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromHours(1) })
            .RemoveAllLoggers()
            .AddTypedClient<IKeyMetadata, KeyMetadata>();
        return services.AddSingleton<IChannelKeys, ChannelKeys>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<TenantRule>()
            .AddSingleton<ServiceRule>()
            .AddSingleton<ChannelAuthentication>();
    }
}
