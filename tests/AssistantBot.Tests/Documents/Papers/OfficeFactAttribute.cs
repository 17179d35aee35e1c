using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AssistantBot.Tests.Documents.Papers;

/// <summary>A test with LibreOffice. Where it is not installed the test is skipped and says why; on a build server it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute([CallerMemberName] string? test = null)
    {
        if (Office.Missing is not { } reason || Environment.GetEnvironmentVariable("CI") is "true" or "1") return;
        Skip = reason;
        DisplayName = $"{test}: {reason}"; // the console shows a test's name, but not why it was skipped
    }
}

/// <summary>LibreOffice without a screen, with a profile of its own: it does not meet one that is open, and computes every formula itself.</summary>
internal static class Office
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    public static string? Missing => Program is null ? "no LibreOffice was found; install it (Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui)" : null;

    /// <summary>Converts a file into others beside it.</summary>
    /// <returns>The files that were made.</returns>
    public static async Task<IReadOnlyList<string>> ConvertAsync(string file, string format, string folder)
    {
        Assert.Null(Missing);
        var (output, profile) = (Path.Combine(folder, "converted"), Path.Combine(folder, "profile"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        await File.WriteAllTextAsync(Path.Combine(profile, "user", "registrymodifications.xcu"), AlwaysRecalculate);
        using var process = Process.Start(new ProcessStartInfo(Program!, [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--convert-to", format, "--outdir", output, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(Directory.Exists(output), string.Concat(said));
        return [.. Directory.GetFiles(output).Order(StringComparer.Ordinal)];
    }
}
