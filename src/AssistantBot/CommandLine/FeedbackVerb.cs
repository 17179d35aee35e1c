using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.CommandLine;

/// <summary><c>feedback</c>: what people thought of answers: counts, then each with its question, answer and evidence, newest first.</summary>
internal static class FeedbackVerb
{
    private const int ShownCharacters = 300;

    public static Command Create(Verbs verbs)
    {
        var since = new Option<string?>("--since") { Description = "Only what was given on this day (UTC) or later, such as 2026-03-31." };
        var reaction = new Option<string?>("--reaction") { Description = "like or dislike; both where it is left out." };
        var export = new Option<string?>("--export") { Description = "A file to write instead: .csv for a spreadsheet, or .jsonl with one JSON object a line." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, without the counts." };
        var command = new Command("feedback", "Reports what people thought of answers: counts, then each with question, answer and evidence, newest first. No person is named.") { since, reaction, export, json };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(since), parsed.GetValue(reaction), parsed.GetValue(export), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, string? since, string? reaction, string? export, bool json, CancellationToken cancel)
    {
        if (!TryReadDay(since, out var first)) return verbs.WrongUsage($"--since {since} is no day; write it as 2026-03-31");
        if (!TryReadReaction(reaction, out var only)) return verbs.WrongUsage($"--reaction {reaction} is not known; use like or dislike");
        if (export is not null && FeedbackFile.Problem(export) is { } problem) return verbs.WrongUsage(problem);
        await using var services = verbs.Services();
        var all = await services.GetRequiredService<IFeedbackStore>().ReadAsync(first, cancel);
        var given = all.Where(each => only is null || each.Reaction == only).ToList();
        var label = services.GetRequiredService<SourceLabel>();
        if (export is not null)
        {
            var status = await ExportAsync(verbs, export, given, label);
            if (status == 0) await AuditVerb.NoteExportAsync(services, $"{Counts(given).TrimEnd('.')} as a file", cancel);
            return status;
        }


        if (!json) await verbs.Output.WriteLineAsync(Counts(given));
        foreach (var each in given) await verbs.Output.WriteLineAsync(json ? Line(each) : Text(each, label));
        return 0;
    }

    public static string Line(GivenFeedback given) => JsonSerializer.Serialize(FeedbackLine.From(given), CommandLineJson.Readable.FeedbackLine);

    /// <summary>"HMEP 3.20; LG Group Annex A".</summary>
    public static string Evidence(GivenFeedback given, SourceLabel label) =>
        string.Join("; ", given.About?.Evidence.Select(citation => $"{label(citation.Source)} {citation.Locator}").Distinct() ?? []);

    private static async Task<int> ExportAsync(Verbs verbs, string file, IReadOnlyList<GivenFeedback> given, SourceLabel label)
    {
        try
        {
            await FeedbackFile.WriteAsync(file, given, label);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"cannot write {file}: {error.Message}");
        }

        await verbs.Output.WriteLineAsync($"{Counts(given)} Written to {file}.");
        return 0;
    }

    private static string Counts(IReadOnlyList<GivenFeedback> given)
    {
        if (given.Count == 0) return "No feedback.";
        var likes = given.Count(each => each.Reaction == Reaction.Like);
        return $"{Count(likes, "like")}, {Count(given.Count - likes, "dislike")}.";
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(GivenFeedback given, SourceLabel label)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"\n{given.Reaction}, {given.Given.UtcDateTime:d MMMM yyyy HH:mm} UTC, {given.Channel}") };
        if (given.Text.Length > 0) lines.Add($"  Remark: {Shown(given.Text)}");
        if (given.About is not { } about) return string.Join('\n', [.. lines, "  The answer is not known, or no more."]);
        lines.AddRange([$"  Question: {Shown(about.Question)}", $"  Answer: {Shown(about.Answer)}"]);
        return string.Join('\n', about.Evidence.Count == 0 ? lines : [.. lines, $"  Evidence: {Evidence(given, label)}"]);
    }

    /// <summary>In one line, without anything that a terminal would obey.</summary>
    private static string Shown(string text) => Documents.Papers.InertText.Shorten(Documents.Papers.InertText.OneLine(text), ShownCharacters);

    public static bool TryReadDay(string? text, out DateTimeOffset day)
    {
        day = DateTimeOffset.MinValue;
        if (text is null) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = new DateTimeOffset(read, TimeOnly.MinValue, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadReaction(string? text, out Reaction? reaction)
    {
        reaction = text switch { "like" => Reaction.Like, "dislike" => Reaction.Dislike, _ => null };
        return text is null || reaction is not null;
    }
}
