using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Answers.Calibration;
using AssistantBot.Conversation.Content;
using AssistantBot.Evaluation;
using Microsoft.Extensions.AI;

namespace AssistantBot.CommandLine;

/// <summary><c>eval FILE.jsonl</c>: asks questions with known facts and places, and prints how many were answered right.</summary>
internal static class EvalVerb
{
    private const int Searched = 10;

    /// <summary>What a rate may fall below a saved report's before it counts as a regression.</summary>
    private const double Tolerance = 0.005;

    public static Command Create(Verbs verbs)
    {
        var files = new Argument<string[]>("files") { Description = "Files with one question a line.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var save = new Option<string?>("--save") { Description = "Write the report as JSON to this file, to compare with later." };
        var baseline = new Option<string?>("--baseline") { Description = "A saved report; the exit status is 1 where a rate is worse." };
        var calibrate = new Option<bool>("--calibrate") { Description = "Fit the weights that decide whether a question is answered, and print them for answers.yaml." };
        var mode = new Option<string?>("--mode") { Description = "Who must answer: offline or model; without it, whoever is configured does." };
        mode.AcceptOnlyFromAmong("offline", "model");
        var command = new Command("eval", "Measures answers on questions with known facts and places.") { files, json, save, baseline, calibrate, mode };
        command.SetAction((parsed, cancel) => parsed.GetValue(calibrate) ? CalibrateAsync(verbs, parsed.GetValue(files)!) : RunAsync(verbs, parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(save), parsed.GetValue(baseline), parsed.GetValue(mode), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Verbs verbs, string[] files, bool json, string? save, string? baseline, string? mode, CancellationToken cancel)
    {
        try
        {
            var questions = files.SelectMany(EvalQuestion.ReadFile).ToList();
            await using var services = (verbs with { Settings = [.. verbs.Settings, .. Settings(mode)] }).Services();
            if (mode == "model" && services.GetService<IChatClient>() is null) return verbs.WrongUsage("no model is configured; set Model:Provider, or leave --mode model out");
            var results = new List<EvalResult>();
            foreach (var question in questions) results.Add(await AskAsync(services, question, cancel));
            var report = EvalReport.Of(results);
            var text = JsonSerializer.Serialize(report, EvalJson.Default.EvalReport);
            await verbs.Output.WriteLineAsync(json ? text : report.Markdown());
            if (save is not null) await File.WriteAllTextAsync(save, text + "\n", cancel);
            return baseline is null ? 0 : Compare(verbs, report, JsonSerializer.Deserialize(await File.ReadAllTextAsync(baseline, cancel), EvalJson.Default.EvalReport)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return verbs.Failed($"cannot read or write: {error.Message}");
        }
    }

    private static async Task<int> CalibrateAsync(Verbs verbs, string[] files)
    {
        try
        {
            await using var services = verbs.Services();
            var calibrator = new Calibrator(services.GetRequiredService<IContent>().Current, FactMatcher.States);
            var known = files.SelectMany(EvalQuestion.ReadFile).Select(question => new KnownQuestion(question.Question, question.History ?? [], question.Must ?? []));
            await verbs.Output.WriteLineAsync(CalibrationText.Of(calibrator.Fit([.. known])));
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return verbs.Failed($"cannot read: {error.Message}");
        }
    }

    /// <summary>An evaluation is no person, whose day has an end.</summary>
    private static string[] Settings(string? mode) => mode == "offline" ? ["--Model:Provider", "none"] : ["--Model:PersonDayTokens", $"{long.MaxValue}", "--Model:PersonDayCost", "0"];

    private static async Task<EvalResult> AskAsync(ServiceProvider services, EvalQuestion question, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await services.GetRequiredService<IAssistant>().AskAsync(question.Question, question.History ?? [], cancel);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return EvalResult.From(question, reply, services.GetRequiredService<IContent>().Current.Knowledge.Search(question.Question, Searched), elapsed);
    }

    private static int Compare(Verbs verbs, EvalReport report, EvalReport baseline)
    {
        var worse = report.WorseThan(baseline, Tolerance);
        return worse.Count == 0 ? 0 : verbs.Failed($"worse than the saved report: {string.Join("; ", worse)}");
    }
}
