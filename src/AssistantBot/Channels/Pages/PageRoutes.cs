using AssistantBot.Conversation;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AssistantBot.Channels.Pages;

/// <summary>The site for people with a browser: the chat, one question at a time, and the sources.</summary>
internal static class PageRoutes
{
    // A question of 100 KB in the address should be answered with a sentence, not cut off by the server.
    private const int LongestRequestLine = 512 * 1024;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestLineSize = LongestRequestLine);
        services.AddSingleton<ISourceLibrary, SourceLibrary>();
        services.AddSingleton(provider => WebChatBundle.Find(provider.GetRequiredService<IWebHostEnvironment>()));
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.XContentTypeOptions = "nosniff" });
        app.MapGet("/", (WebChatBundle bundle) => ChatPage.Show(bundle));
        app.MapGet("/ask", (HttpRequest request, IAssistant assistant, ISourceLibrary library) => AskPage.Show(request, assistant, library));
        app.MapGet("/sources", (ISourceLibrary library) => SourceListPage.Show(library));
        app.MapGet("/sources/{**document}", (string document, ISourceLibrary library) =>
            library.Find(document.TrimEnd('/')) is { } found ? SourcePage.Show(found, library) : SourcePage.NotFound());
        return app;
    }
}
