using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Papers;

namespace AssistantBot.CommandLine;

/// <summary><c>audit</c>: who had what deleted or handed over, newest first; nothing of what it was.</summary>
internal static class AuditVerb
{
    /// <summary>What the audit calls this program's verbs.</summary>
    public const string Channel = "command line";

    public static Command Create(Verbs verbs)
    {
        var since = new Option<string?>("--since") { Description = "Only what happened on this day (UTC) or later, such as 2026-03-31." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("audit", "Lists who had what deleted or handed over, newest first, without what it was.") { since, json };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(since), parsed.GetValue(json), cancel));
        return command;
    }

    /// <summary>Notes that whoever runs a verb was given what people told the assistant.</summary>
    public static Task NoteExportAsync(IServiceProvider services, string what, CancellationToken cancel) => services.GetRequiredService<IAudit>().AddAsync(
        new AuditEntry(services.GetRequiredService<TimeProvider>().GetUtcNow(), AuditAction.Exported, Channel, Environment.UserName, what), cancel);

    private static async Task<int> RunAsync(Verbs verbs, string? since, bool json, CancellationToken cancel)
    {
        if (!FeedbackVerb.TryReadDay(since, out var first)) return verbs.WrongUsage($"--since {since} is no day; write it as 2026-03-31");
        await using var services = verbs.Services();
        var entries = await services.GetRequiredService<IAudit>().ReadAsync(first, cancel);
        if (entries.Count == 0 && !json) await verbs.Output.WriteLineAsync("Nothing was deleted or handed over.");
        foreach (var entry in entries) await verbs.Output.WriteLineAsync(json ? JsonSerializer.Serialize(AuditLine.From(entry), CommandLineJson.Readable.AuditLine) : Text(entry));
        return 0;
    }

    private static string Text(AuditEntry entry) => InertText.OneLine(string.Create(
        CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC {entry.Action.ToString().ToLowerInvariant()} {entry.What}, {entry.Channel}{(entry.Account.Length > 0 ? $" {entry.Account}" : "")}"));
}
