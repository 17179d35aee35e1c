using AssistantBot.Channels.Access;

namespace AssistantBot.Channels.Pages;

/// <summary>Shows pages to those who may see them; others get a page that says why not.</summary>
internal class PageGuard(SiteAccess access)
{
    public RequestDelegate Guard(RequestDelegate show) => context =>
        MayRead(context) ? show(context) : (access.IsLocal ? Local : access.HasSignIn ? SignedOut : Off).ExecuteAsync(context);

    protected virtual bool MayRead(HttpContext context) => access.Allows(context);

    private static Page Local { get; } = new("Only on this machine", Html.Of($"""
        <h1>Only the machine that runs this assistant can use it</h1>
        <p>No app id is set, so it answers on that machine alone, at the address localhost. To let others in, set Bot:AppId.</p>
        """))
    {
        Status = StatusCodes.Status403Forbidden,
        HasMenu = false,
    };

    private static Page SignedOut { get; } = new("Sign in first", Html.Of($"""
        <h1>Sign in first</h1>
        <p>These pages are for people who have signed in at their council. Open them by the address that your council gave you.</p>
        """))
    {
        Status = StatusCodes.Status403Forbidden,
        HasMenu = false,
    };

    private static Page Off { get; } = new("Not here", Html.Of($"""
        <h1>This page is not open here</h1>
        <p>The assistant is used in Microsoft Teams, and its pages are off. An administrator can open them behind the council’s sign-in with the setting Site:SignInHeader.</p>
        """))
    {
        Status = StatusCodes.Status404NotFound,
        HasMenu = false,
    };
}

/// <summary>The same for the sources, which can be open to everybody.</summary>
internal sealed class SourceGuard(SiteAccess access) : PageGuard(access)
{
    private readonly SiteAccess _access = access;

    protected override bool MayRead(HttpContext context) => _access.HasOpenSources || base.MayRead(context);
}
