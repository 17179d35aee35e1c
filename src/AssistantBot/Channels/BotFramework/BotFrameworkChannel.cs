using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.BotFramework.Feedback;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Channels.BotFramework.MessageExtension;
using AssistantBot.Channels.Feedback;
using AssistantBot.Channels.Limits;
using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>The Bot Framework protocol.</summary>
internal static class BotFrameworkChannel
{
    private const string Path = "/api/messages";

    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddAccess(provider => !provider.GetRequiredService<IOptions<BotOptions>>().Value.HasAppId);
        services.AddBotOptions().AddChannelAuthentication().AddConnector();
        services.AddHostedService<LoopbackStart>();
        services.AddLimits().AddActivities().AddFeedback().AddTransient<MessagesEndpoint>().AddTransient<ReplyDesk>().AddTransient<Crowd>();
        services.AddTransient<IInvokeHandler, CardAction>();
        services.AddTransient<IInvokeHandler, FeedbackInvoke>();
        services.AddSingleton<RunningTurns>().AddHostedService(provider => provider.GetRequiredService<RunningTurns>());
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<RunningTurns>());
        services.AddSingleton<IKept, KeptCalls>();
        services.AddMail();
        services.AddTeamsFiles().AddSearchExtension();
        return services;
    }

    /// <summary>The settings alone; verbs of the command line read them too.</summary>
    public static IServiceCollection AddBotOptions(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
    }

    public static void MapBotFramework(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ChannelGate>();
        var channel = app.Services.GetRequiredService<ChannelAuthentication>();
        var receive = app.Services.GetService<Reception>() ?? (context => context.RequestServices.GetRequiredService<MessagesEndpoint>().ReceiveAsync(context));
        app.MapPost(Path, gate.GuardChannel(async context =>
        {
            await channel.ProveAsync(context);
            await receive(context);
        }));

        var access = app.Services.GetRequiredService<SiteAccess>();
        var way = access.IsLocal || access.HasSignIn ? "open /" : "find it in Microsoft Teams";

        // Tools ask with HEAD whether a bot is there; people who open the address are told what it is.
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], gate.GuardChannel(context =>
            context.Response.WriteAsync($"Channels post Bot Framework activities here. To talk to the assistant, {way}.\n", context.RequestAborted)));
    }
}

/// <summary>Receives a request whose token was proved, in the place of <see cref="MessagesEndpoint.ReceiveAsync"/>.</summary>
internal delegate Task Reception(HttpContext context);
