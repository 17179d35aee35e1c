using System.Runtime.CompilerServices;

namespace AssistantBot.Tests.Channels.BotFramework.JavaScriptSdk;

/// <summary>A test with the official JavaScript SDK. Where npm is missing it is skipped and says why; on a build server it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SdkFactAttribute : FactAttribute
{
    private const string Reason = "npm and node were not found; install them (Debian: apt-get install nodejs npm)";

    public SdkFactAttribute([CallerMemberName] string? test = null)
    {
        if (Environment.GetEnvironmentVariable("CI") is "true" or "1" || (IsInstalled("npm") && IsInstalled("node"))) return;
        Skip = Reason;
        DisplayName = $"{test}: {Reason}"; // the console shows a test's name, but not why it was skipped
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
