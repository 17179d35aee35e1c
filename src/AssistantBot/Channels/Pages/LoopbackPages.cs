using System.Net;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.Pages;

/// <summary>While no app id is set, pages are for this machine alone, called by its own name; others get a page that says so.</summary>
internal sealed class LoopbackPages(IConfiguration configuration) : IEndpointFilter
{
    private readonly bool _isOpen = !string.IsNullOrWhiteSpace(configuration["Bot:AppId"]);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        _isOpen || IsHere(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Refusal());

    private static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && Loopback.IsHost(http.Request.Host.Host);

    private static Page Refusal() => new("Only on this machine", Html.Of($"""
        <h1>Only the machine that runs this assistant can use it</h1>
        <p>No app id is set, so it answers on that machine alone, at the address localhost. To let others in, set Bot:AppId.</p>
        """))
    {
        Status = StatusCodes.Status403Forbidden,
    };
}
