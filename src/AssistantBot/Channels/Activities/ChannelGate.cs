using System.Globalization;
using AssistantBot.Channels.Access;
using Microsoft.AspNetCore.Connections;

namespace AssistantBot.Channels.Activities;

/// <summary>Stands before every endpoint of a channel: lets in who may come, and turns what goes wrong into one line of JSON.</summary>
internal sealed partial class ChannelGate(SiteAccess access, ILogger<ChannelGate> log)
{
    /// <summary>For an endpoint that our own page calls: whoever may open the page may call it.</summary>
    public RequestDelegate Guard(Func<HttpContext, Task> handle) => Guard(handle, context =>
    {
        if (access.IsLocal) DemandLocal(context);
        else if (!access.Allows(context) || !access.IsOwnPage(context.Request)) throw new ChannelRefusal(StatusCodes.Status404NotFound, "NotFound", "There is nothing here.");
    });

    /// <summary>For an endpoint that channels call from elsewhere, where an app id is set; it proves their tokens itself.</summary>
    public RequestDelegate GuardChannel(Func<HttpContext, Task> handle) => Guard(handle, context =>
    {
        if (access.IsLocal) DemandLocal(context);
    });

    private RequestDelegate Guard(Func<HttpContext, Task> handle, Action<HttpContext> admit) => async context =>
    {
        try
        {
            admit(context);
            await handle(context);
        }
        catch (ChannelRefusal refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
            if (refusal.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (BadHttpRequestException error)
        {
            await WriteAsync(context, error.StatusCode, "BadRequest", "The request could not be read.");
        }
        catch (Exception error) when (IsGone(error, context))
        {
            // Whoever asked waits for no answer, and the server need not look for the rest of the request.
            context.Abort();
        }
        catch (Exception error)
        {
            LogFailed(error, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here. Please try again.");
        }
    };

    /// <summary>True where whoever asked has gone. The server finds a broken connection before it says that the request is aborted.</summary>
    private static bool IsGone(Exception error, HttpContext context) =>
        error is ConnectionResetException or ConnectionAbortedException || (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested);

    private void DemandLocal(HttpContext context)
    {
        if (access.Allows(context) && access.IsOwnPage(context.Request)) return;
        throw new ChannelRefusal(
            StatusCodes.Status403Forbidden, "LoopbackOnly", "Only this machine is answered, as localhost, while Bot:AppId is not set.");
    }

    private static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        if (context.Response.HasStarted) return;
        context.Response.StatusCode = status;
        try
        {
            await context.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(code, message)), ActivityJson.Wire.ErrorBody);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // Whoever asked has gone before the answer.
            context.Abort();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogFailed(Exception error, string method, string? endpoint);
}
