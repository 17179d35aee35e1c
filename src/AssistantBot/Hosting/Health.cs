using System.Text.Json.Nodes;

namespace AssistantBot.Hosting;

/// <summary><c>/healthz</c>: the process runs. <c>/readyz</c>: it can answer, or why not.</summary>
internal static class Health
{
    /// <summary>Every <see cref="IReadinessCheck"/> that was registered has its part in <c>/readyz</c>.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", ["GET", "HEAD"], (HttpContext http) => Send(http, StatusCodes.Status200OK, "text/plain", "ok"));
        routes.MapMethods("/readyz", ["GET", "HEAD"], ReadyAsync);
        return routes;
    }

    private static async Task ReadyAsync(HttpContext http)
    {
        var checks = http.RequestServices.GetServices<IReadinessCheck>().OrderBy(check => check.Name, StringComparer.Ordinal).ToList();
        var found = await Task.WhenAll(checks.Select(check => check.CheckAsync()));
        var ready = found.All(readiness => readiness.Ready);
        var answer = new JsonObject { ["ready"] = ready, ["version"] = ProgramVersion.Text };
        var missing = checks.Zip(found).FirstOrDefault(pair => !pair.Second.Ready);
        if (!ready) answer["reason"] = $"{missing.First.Name}: {missing.Second.Note ?? missing.Second.State}";
        foreach (var (check, readiness) in checks.Zip(found)) answer[check.Name] = Describe(readiness);
        await Send(http, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, "application/json", answer.ToJsonString());
    }

    private static JsonObject Describe(Readiness readiness)
    {
        var part = new JsonObject { ["ready"] = readiness.Ready, ["state"] = readiness.State };
        foreach (var (what, count) in readiness.Counts) part[what] = count;
        if (readiness.Note is { } note) part["note"] = note;
        return part;
    }

    private static Task Send(HttpContext http, int status, string type, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(body);
    }
}
