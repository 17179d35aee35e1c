using System.Text;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.OfficialSdks.Bots;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace AssistantBot.Composition;

internal static partial class Server
{
    static partial void AddBotBuilder(IServiceCollection services)
    {
        services.AddSingleton(Settings);
        services.AddSingleton(provider => new AdapterAuthentication(provider.GetRequiredService<AdapterSettings>(), new Sending.Clients()));
        services.AddSingleton(provider => new CloudAdapter(provider.GetRequiredService<AdapterAuthentication>()));
        services.AddSingleton<Reception>(provider => context => ReceiveAsync(context, provider.GetRequiredService<CloudAdapter>()));
        services.AddTransient<AdapterHandler>();
        services.AddHttpClient<ConnectorClient>().AddHttpMessageHandler<AdapterHandler>();
    }

    private static AdapterSettings Settings(IServiceProvider provider)
    {
        var bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        var cloud = BotCloud.Of(bot);
        return new AdapterSettings(bot.AppId.Trim(), cancel => provider.GetRequiredService<BotTokens>().GetAsync(cancel), new Uri(cloud.Authority, bot.TenantId), cloud.Resource, cloud.Issuer, cloud.OpenIdMetadata);
    }

    /// <summary>The house proves the body as it proves the token; then the adapter reads it again, and authenticates and handles it.</summary>
    private static async Task ReceiveAsync(HttpContext context, CloudAdapter adapter)
    {
        context.RequestServices.GetRequiredService<Crowd>().DemandRoom();
        context.Request.EnableBuffering(JsonBody.Limit);
        var proved = await ActivityReader.ReadAsync(context.Request);
        context.Request.Body.Position = 0;
        await adapter.ProcessAsync(context.Request, context.Response, new AssistantActivities(json => TakeAsync(context, json, proved)), context.RequestAborted);
    }

    /// <summary>What a card holds stays as it was typed: the adapter reads a text there that looks like a moment as one, and moves it to another time zone.</summary>
    private static async Task<string?> TakeAsync(HttpContext context, string json, BotActivity proved)
    {
        var activity = JsonBody.Parse(Encoding.UTF8.GetBytes(json), ActivityJson.Wire.BotActivity)! with { Value = proved.Value, ChannelData = proved.ChannelData };
        return (await context.RequestServices.GetRequiredService<MessagesEndpoint>().TakeAsync(context, activity))?.ToJsonString();
    }
}
