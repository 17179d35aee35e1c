using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation;

namespace AssistantBot.CommandLine;

/// <summary><c>ask "question"</c>: one answer with its sources.</summary>
internal static class AskVerb
{
    public static Command Create(Verbs verbs)
    {
        var question = new Argument<string?>("question") { Description = "What is asked.", Arity = ArgumentArity.ZeroOrOne };
        var history = new Option<string[]>("--history") { Description = "An earlier question of the same person; may be given several times, oldest first." };
        var batch = new Option<string?>("--batch") { Description = "A file with one {\"id\",\"question\",\"history\"} a line, or - for standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("ask", "Answers a question with its sources.") { question, history, batch, json };
        command.SetAction((parsed, cancel) => RunAsync(verbs, parsed.GetValue(question), parsed.GetValue(history) ?? [], parsed.GetValue(batch), parsed.GetValue(json), cancel));
        return command;
    }

    /// <summary>What is wrong with a question, or null.</summary>
    public static string? Problem(string? question) =>
        string.IsNullOrWhiteSpace(question) ? "the question is empty; write it in quotes after the verb"
        : question.Length > Assistant.LongestText ? $"the question has {question.Length:N0} characters; ask in at most {Assistant.LongestText:N0}"
        : null;

    private static async Task<int> RunAsync(Verbs verbs, string? question, string[] history, string? batch, bool json, CancellationToken cancel)
    {
        if (batch is null && Problem(question) is { } problem) return verbs.WrongUsage(problem);
        if (batch is not null && question is not null) return verbs.WrongUsage("give either a question or --batch, not both");
        await using var services = verbs.Services();
        var assistant = services.GetRequiredService<IAssistant>();
        if (batch is not null) return await Batch.RunAsync(verbs, batch, line => LineAsync(assistant, line.Id, line.Question!, line.History ?? [], cancel));
        if (json) await verbs.Output.WriteLineAsync(await LineAsync(assistant, null, question!, history, cancel));
        else await verbs.Output.WriteLineAsync(ReplyText.Of(await assistant.AskAsync(question!, history, cancel)));
        return 0;
    }

    private static async Task<string> LineAsync(IAssistant assistant, JsonNode? id, string question, IReadOnlyList<string> history, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await assistant.AskAsync(question, history, cancel);
        return JsonSerializer.Serialize(AnswerLine.From(id, reply, Stopwatch.GetElapsedTime(started)), CommandLineJson.Readable.AnswerLine);
    }
}
