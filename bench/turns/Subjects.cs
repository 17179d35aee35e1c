using System.Diagnostics;
using System.Globalization;

namespace AssistantBot.Bench.Turns;

/// <summary>The programs of the comparison.</summary>
internal static class Subjects
{
    public const string Ours = "this program";
    public const string Sdk = "the SDK's echo";
    public const string Bare = "bare endpoint";

    /// <summary>By name, how each is started.</summary>
    public static async Task<IReadOnlyDictionary<string, Func<Subject>>> AllAsync(TurnsOptions options)
    {
        var all = new Dictionary<string, Func<Subject>>
        {
            [Ours] = () => StartOurs(options),
            [Sdk] = () => Subject.Start("node", address => [Path.Combine(AppContext.BaseDirectory, "peers", "echo.cjs"), options.Work, address.Port.ToString(CultureInfo.InvariantCulture)]),
            [Bare] = () => Subject.Start("dotnet", address => [Path.Combine(AppContext.BaseDirectory, "AssistantBot.Bench.Turns.dll"), "--bare", address.GetLeftPart(UriPartial.Authority)]),
        };
        if (options.Only.Count > 0) all = all.Where(subject => options.Only.Contains(subject.Key)).ToDictionary();
        if (all.ContainsKey(Sdk)) await InstallAsync(options.Work);
        return all;
    }

    /// <summary>Our program on a data folder of its own, with its state in a file as by default.</summary>
    /// <param name="settings">Further settings.</param>
    public static Subject StartOurs(TurnsOptions options, params string[] settings)
    {
        if (!File.Exists(options.Program)) throw new FileNotFoundException($"{options.Program} is not there; build it: dotnet build -c Release src/AssistantBot");
        var data = Path.Combine(options.Work, "data", Guid.NewGuid().ToString("N"));
        return Subject.Start("dotnet", address => [Path.GetFullPath(options.Program), "--urls", address.GetLeftPart(UriPartial.Authority), "--data", data, "--Logging:LogLevel:Default", "Warning", .. settings]);
    }

    /// <summary>The SDK comes from npm, once, into the folder for work.</summary>
    private static async Task InstallAsync(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "botbuilder"))) return;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "package.json"), Path.Combine(folder, "package.json"), overwrite: true);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("npm did not restore the SDK; look at what it says");
    }
}
