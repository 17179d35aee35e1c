using AssistantBot.Channels.Access;

namespace AssistantBot.Channels.Pages;

/// <summary>Takes forms from this site's own pages only: a browser names the page that sends one.</summary>
internal sealed class OwnForms(SiteAccess access)
{
    public RequestDelegate Guard(RequestDelegate take) => context =>
        (access.IsLocal ? IsSame(context.Request) : access.IsOwnPage(context.Request)) ? take(context) : Refusal().ExecuteAsync(context);

    private static bool IsSame(HttpRequest request) =>
        request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);

    private static Page Refusal() => new("Form refused", Html.Of($"""
        <h1>This form was sent from another site</h1>
        <p>Open the <a href="/forms">forms</a> here and fill one in.</p>
        """))
    {
        Status = StatusCodes.Status403Forbidden,
    };
}
