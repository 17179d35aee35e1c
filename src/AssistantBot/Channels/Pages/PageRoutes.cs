using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Pages.Forms;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
using Microsoft.AspNetCore.Mvc;
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
        services.AddSingleton(provider => WebChatBundle.Find(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Prepare(file.Context) });
        var pages = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, PageGuard>();
        pages.MapPage("/", (WebChatBundle bundle) => ChatPage.Show(bundle));
        pages.MapPage("/ask", (HttpRequest request, IAssistant assistant, SourceLabel label) => AskPage.ShowAsync(request, assistant, label));
        pages.MapPage(FormListPage.Path, (IContent content) => FormListPage.Show(content.Current.Plugins));
        pages.MapPage("/forms/{plugin}", (string plugin, HttpRequest request, IContent content, SourceLabel label) => FormPage.ShowAsync(plugin, request, content, label));
        pages.MapForm("/forms/{plugin}", (string plugin, HttpRequest request, IContent content, SourceLabel label) => FormPage.ShowAsync(plugin, request, content, label));
        pages.MapForm("/forms/{plugin}/paper", (string plugin, HttpRequest request, IContent content, [FromServices] IPapers papers) => PaperPage.SaveAsync(plugin, request, content, papers));
        var sources = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, SourceGuard>();
        sources.MapPage("/sources", (HttpContext http, ISourceLibrary library, SiteAccess access) => SourceListPage.Show(library.For(http, access)) with { HasMenu = access.Allows(http) });
        sources.MapPage("/sources/{**document}", (string document, HttpContext http, ISourceLibrary library, SiteAccess access) =>
            Source(document.TrimEnd('/'), library.For(http, access)) with { HasMenu = access.Allows(http) });
        return app;
    }

    private static Page Source(string document, ISourceLibrary library) => library.Find(document) is { } found ? SourcePage.Show(found, library) : SourcePage.NotFound();

    // Our own files may change with any version of the program; Web Chat's address names its version.
    private static void Prepare(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static void MapPage(this RouteGroupBuilder pages, string path, Delegate show) => pages.MapMethods(path, ["GET", "HEAD"], show);

    private static void MapForm(this RouteGroupBuilder pages, string path, Delegate take) => pages.MapPost(path, take).AddEndpointFilter<OwnForms>();
}
