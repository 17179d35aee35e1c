using System.Net;

namespace AssistantBot.Channels.Activities;

/// <summary>
/// Stands before every endpoint of a channel: lets in who may come, and turns what goes wrong into one line of JSON.
/// While no token can be checked, that is this machine alone, called by its own name, so that no page of another site
/// can reach the assistant through somebody's browser.
/// </summary>
internal sealed partial class ChannelGate(ILogger<ChannelGate> log)
{
    public RequestDelegate Guard(Func<HttpContext, Task> handle) => async context =>
    {
        try
        {
            DemandLoopback(context);
            await handle(context);
        }
        catch (ChannelRefusal refusal)
        {
            await WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (BadHttpRequestException error)
        {
            await WriteAsync(context, error.StatusCode, "BadRequest", "The request could not be read.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception error)
        {
            LogFailed(error, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here. Please try again.");
        }
    };

    private static void DemandLoopback(HttpContext context)
    {
        var isHere = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        if (isHere && Loopback.IsHost(context.Request.Host.Host) && IsOwnPage(context.Request)) return;
        throw new ChannelRefusal(
            StatusCodes.Status403Forbidden, "LoopbackOnly", "Only this machine is answered, as localhost, while Bot:AppId is not set.");
    }

    /// <summary>Browsers name the page that calls; programs don't.</summary>
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var page) && Loopback.IsHost(page.Host));

    private static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        if (context.Response.HasStarted) return Task.CompletedTask;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(code, message)), ActivityJson.Wire.ErrorBody);
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogFailed(Exception error, string method, string? endpoint);
}
