namespace AssistantBot.Hosting;

/// <summary>What is never logged below a warning, whatever the settings say of all categories or of whole families of them.</summary>
internal static class LogRules
{
    /// <summary>These write addresses, headers and broken requests into the log, and so what people ask on <c>/ask</c> and what files are called.</summary>
    private static readonly string[] Quiet =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.WebSockets", "System.Net.Http.HttpClient",
    ];

    public static ILoggingBuilder AddQuietCategories(this ILoggingBuilder logging)
    {
        foreach (var category in Quiet) logging.AddFilter(category, LogLevel.Warning);
        return logging;
    }
}
