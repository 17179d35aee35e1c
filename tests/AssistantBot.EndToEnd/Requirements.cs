using System.Reflection;

namespace AssistantBot.EndToEnd;

/// <summary>What these tests need besides the .NET SDK.</summary>
internal static class Requirements
{
    private static readonly string[] BrowserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string NpmFolder =
        typeof(Requirements).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "NpmFolder").Value!;

    /// <summary>Path of the browser: the variable <c>CHROMIUM</c>, or the first that is installed; null where there is none.</summary>
    public static string? Browser { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Installed();

    /// <summary>True on a build server, where a test that cannot run has failed.</summary>
    public static bool AreDemanded { get; } = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>What is missing and what to do, or null.</summary>
    public static string? Missing { get; } =
        Browser is null ? "no Chromium was found; install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM"
        : !File.Exists(Output("wwwroot", "webchat", "webchat.js")) ? "Web Chat was not restored; install npm and build again"
        : !File.Exists(Output("axe.min.js")) ? "axe-core was not restored; install npm and build again"
        : !File.Exists(Clients("node_modules", "@microsoft", "m365agentsplayground", "cli.js")) ? "the Agents Playground was not restored; install npm and build again"
        : null;

    /// <summary>Why a test is skipped, or null where it runs.</summary>
    public static string? SkipReason { get; } = AreDemanded ? null : Missing;

    /// <summary>A file beside these tests, where the built program stands too.</summary>
    public static string Output(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);

    /// <summary>A file of the npm packages that were restored for these tests.</summary>
    public static string Clients(params string[] path) => Path.Combine([NpmFolder, .. path]);

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => BrowserNames.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
