namespace AssistantBot.Channels.Pages;

/// <summary>A page of the site: the frame that all pages share and what stands in it.</summary>
/// <param name="Title">What the browser's tab says, before the name of the site.</param>
/// <param name="Main">What stands in the main landmark, with the page's only level 1 heading.</param>
internal sealed record Page(string Title, Html Main) : IResult
{
    public const string Site = "Shared Services Assistant";

    private static readonly (string Path, string Name)[] Menu = [("/", "Chat"), ("/ask", "One question"), ("/forms", "Forms"), ("/sources", "Sources")];

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Path of the menu entry that the page belongs to.</summary>
    public string? Section { get; init; }

    /// <summary>False where the reader may not open what the menu leads to.</summary>
    public bool HasMenu { get; init; } = true;

    /// <summary>More for the document's head, such as scripts.</summary>
    public Html Head { get; init; } = Html.None;

    /// <summary>Class of the body.</summary>
    public string Layout { get; init; } = "reading";

    /// <summary>Where the first link of the page leads, past what all pages begin with.</summary>
    public (string Target, string Text) Skip { get; init; } = ("#main", "Skip to the main part");

    /// <summary>The Content-Security-Policy header.</summary>
    public string Policy { get; init; } = ContentPolicy.Reading;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync(Frame().ToString(), httpContext.RequestAborted);
    }

    private Html Frame() => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="description" content="Answers for councils that share services, or think about it, each with its place in the published toolkit.">
        <title>{Title} - {Site}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        {Head}
        </head>
        <body class="{Layout}">
        <a class="skip" href="{Skip.Target}">{Skip.Text}</a>
        <header class="site-header">
        <p class="site-name">{Name()} <span class="site-strap">Answers from published toolkits for councils, each with its source</span></p>
        {Navigation()}
        </header>
        <main id="main" tabindex="-1">
        {Main}
        </main>
        </body>
        </html>
        """);

    private Html Name() => HasMenu ? Html.Of($"""<a href="/">{Site}</a>""") : Html.Of($"{Site}");

    private Html Navigation() => HasMenu ? Html.Of($"""<nav class="site-menu" aria-label="Site"><ul>{Html.Each(Menu, Entry)}</ul></nav>""") : Html.None;

    private Html Entry((string Path, string Name) entry) => entry.Path == Section
        ? Html.Of($"""<li><a href="{entry.Path}" aria-current="page">{entry.Name}</a></li>""")
        : Html.Of($"""<li><a href="{entry.Path}">{entry.Name}</a></li>""");
}
