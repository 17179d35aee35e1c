using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Pages.Forms;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Ports;
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
        services.AddSingleton<PageGuard>().AddSingleton<SourceGuard>().AddSingleton<OwnForms>();
        services.AddSingleton<ISourceLibrary, SourceLibrary>();
        services.AddSingleton(provider => WebChatBundle.Find(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Prepare(file.Context) });
        var guard = app.Services.GetRequiredService<PageGuard>();
        app.MapPage("/", guard, http => Shown(ChatPage.Show(http.Get<WebChatBundle>())));
        app.MapPage("/ask", guard, async http => await AskPage.ShowAsync(http.Request, http.Get<IAssistant>(), http.Get<SourceLabel>()));
        app.MapPage(FormListPage.Path, guard, http => Shown(FormListPage.Show(http.Get<IContent>().Current.Plugins)));
        app.MapPage("/forms/{plugin}", guard, FormAsync);
        app.MapForm("/forms/{plugin}", guard, FormAsync);
        app.MapForm("/forms/{plugin}/paper", guard, http => PaperPage.SaveAsync(http.Route("plugin"), http.Request, http.Get<IContent>(), http.Get<IPapers>()));
        var sources = app.Services.GetRequiredService<SourceGuard>();
        app.MapPage("/sources", sources, http => Shown(SourceListPage.Show(Library(http)) with { HasMenu = http.Get<SiteAccess>().Allows(http) }));
        app.MapPage("/sources/{**document}", sources, http => Shown(Source(http.Route("document").TrimEnd('/'), Library(http)) with { HasMenu = http.Get<SiteAccess>().Allows(http) }));
        return app;
    }

    private static async Task<IResult> FormAsync(HttpContext http) => await FormPage.ShowAsync(http.Route("plugin"), http.Request, http.Get<IContent>(), http.Get<SourceLabel>());

    private static ISourceLibrary Library(HttpContext http) => http.Get<ISourceLibrary>().For(http, http.Get<SiteAccess>());

    private static Page Source(string document, ISourceLibrary library) => library.Find(document) is { } found ? SourcePage.Show(found, library) : SourcePage.NotFound();

    // Our own files may change with any version of the program; Web Chat's address names its version.
    private static void Prepare(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static Task<IResult> Shown(Page page) => Task.FromResult<IResult>(page);

    private static T Get<T>(this HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    private static string Route(this HttpContext http, string name) => http.GetRouteValue(name) as string ?? "";

    private static void MapPage(this WebApplication app, string path, PageGuard guard, Func<HttpContext, Task<IResult>> show) => app.MapMethods(path, ["GET", "HEAD"], guard.Guard(Answer(show)));

    private static void MapForm(this WebApplication app, string path, PageGuard guard, Func<HttpContext, Task<IResult>> take) =>
        app.MapPost(path, guard.Guard(app.Services.GetRequiredService<OwnForms>().Guard(Answer(take))));

    // A plain delegate: what is bound by the framework is compiled when the first request of all comes.
    private static RequestDelegate Answer(Func<HttpContext, Task<IResult>> show) => async http => await (await show(http)).ExecuteAsync(http);
}
