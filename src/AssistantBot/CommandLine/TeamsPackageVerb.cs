using System.CommandLine;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Documents.Papers;
using AssistantBot.TeamsPackage;
using Microsoft.Extensions.Options;

namespace AssistantBot.CommandLine;

/// <summary><c>teams-package</c>: the zip that an administrator uploads to Teams.</summary>
internal static class TeamsPackageVerb
{
    public static Command Create(Verbs verbs)
    {
        var file = new Option<string?>("--out") { Description = "The zip to write." };
        var command = new Command("teams-package", "Makes the app package for Microsoft Teams.") { file };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(file), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, string? file, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(file)) return verbs.WrongUsage("give --out FILE.zip");
        await using var services = verbs.Services();
        var settings = services.GetRequiredService<IConfiguration>();
        var request = PackageRequest.Read(
            settings[$"{BotOptions.Section}:{nameof(BotOptions.AppId)}"] ?? "", services.GetRequiredService<IOptions<TeamsOptions>>().Value,
            services.GetRequiredService<IOptions<PapersOptions>>().Value.Council, settings["Site:PublicAddress"] ?? "");
        if (request.Manifest is not { } manifest) return verbs.WrongUsage(request.Problem);
        try
        {
            using var zip = new MemoryStream();
            PackageWriter.Write(manifest, zip);
            await File.WriteAllBytesAsync(file, zip.ToArray(), cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"the package cannot be written: {error.Message.TrimEnd('.')}; give --out a file in a folder that you may write");
        }

        await verbs.Output.WriteLineAsync($"Wrote {file}: {manifest.Options.Name.Trim()} {manifest.Version} of {manifest.Council}, for the bot {manifest.AppId}. Upload it in the Teams admin centre, under Manage apps.");
        return 0;
    }
}
