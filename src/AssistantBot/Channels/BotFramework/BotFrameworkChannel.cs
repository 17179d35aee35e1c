using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Channels.BotFramework.MessageExtension;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>The Bot Framework protocol.</summary>
internal static class BotFrameworkChannel
{
    private const string Path = "/api/messages";

    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddHostedService<LoopbackStart>();
        services.AddActivities().AddTransient<MessagesEndpoint>().AddTransient<ReplyDesk>();
        services.AddTransient<IInvokeHandler, CardAction>();
        services.AddTeamsFiles().AddSearchExtension();
        services.AddHttpClient<ConnectorClient>(http => http.Timeout = ConnectorClient.Deadline)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }

    public static void MapBotFramework(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ChannelGate>();
        app.MapPost(Path, gate.Guard(context => context.RequestServices.GetRequiredService<MessagesEndpoint>().ReceiveAsync(context)));

        // Tools ask with HEAD whether a bot is there; people who open the address are told what it is.
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], gate.Guard(context =>
            context.Response.WriteAsync("Channels post Bot Framework activities here. To talk to the assistant, open /.\n", context.RequestAborted)));
    }
}
