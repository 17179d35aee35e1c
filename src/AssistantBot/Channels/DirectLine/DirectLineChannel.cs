using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Feedback;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 for this program's own page.</summary>
internal static class DirectLineChannel
{
    public const string Path = "/v3/directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton<TokenKey>();
        services.AddSingleton(provider => new TokenIssuer(
            provider.GetRequiredService<TokenKey>().Load(), provider.GetRequiredService<TimeProvider>()));
        return services.AddActivities().AddFeedback()
            .AddSingleton<Listeners>()
            .AddSingleton<ConversationLog>()
            .AddSingleton<IKept, KeptTranscript>()
            .AddSingleton<DirectLineConversation>()
            .AddSingleton<DirectLineEndpoints>()
            .AddSingleton<StreamEndpoint>();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        var gate = app.Services.GetRequiredService<ChannelGate>();
        var calls = app.MapGroup(Path);
        void Map(string method, string path, Func<DirectLineEndpoints, Func<HttpContext, Task>> call) => calls.MapMethods(
            path, [method], gate.Guard(context => call(context.RequestServices.GetRequiredService<DirectLineEndpoints>())(context)));

        Map(HttpMethods.Post, "/tokens/generate", endpoints => endpoints.GenerateAsync);
        Map(HttpMethods.Post, "/tokens/refresh", endpoints => endpoints.RefreshAsync);
        Map(HttpMethods.Post, "/conversations", endpoints => endpoints.OpenAsync);
        Map(HttpMethods.Get, "/conversations/{id}", endpoints => endpoints.ReconnectAsync);
        Map(HttpMethods.Post, "/conversations/{id}/activities", endpoints => endpoints.PostAsync);
        Map(HttpMethods.Get, "/conversations/{id}/activities", endpoints => endpoints.ReadAsync);
        Map(HttpMethods.Post, "/conversations/{id}/upload", endpoints => endpoints.UploadAsync);
        Map(HttpMethods.Get, "/session/getsessionid", endpoints => endpoints.SessionAsync);
        calls.MapGet("/conversations/{id}/stream", gate.Guard(context => context.RequestServices.GetRequiredService<StreamEndpoint>().RunAsync(context)));
    }
}
