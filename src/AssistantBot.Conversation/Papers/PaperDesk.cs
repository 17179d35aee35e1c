using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Papers;

/// <summary>Hands over reports, answers and whole conversations as files.</summary>
/// <param name="papers">Makes the files; null where this program makes none.</param>
internal sealed class PaperDesk(IPapers? papers)
{
    /// <summary>The file that the text asks for; null where it asks for none.</summary>
    public async Task<Decision?> AnswerAsync(Situation now, CancellationToken cancel)
    {
        var mine = FormDesk.Mine(now);
        var asking = mine?.Session.Stage is FormStage.Asking or FormStage.Reviewing;
        if (PaperRequest.Read(now.Text, now.Content.Plugins, asking) is not { } request) return null;
        if (asking && request.IsOf(mine!.Plugin) && Evaluated(mine) is not null) return await FinishAsync(now, mine, cancel);
        if (request.Format is not { } format) return now.Hint(TurnOutcome.Helped, "I make Word, Excel and CSV files. For any other kind, say save as Word and let Word make it.");
        var (report, lacking) = Wanted(now, request, asking ? mine : null);
        if (report is null) return now.Say(TurnOutcome.Helped, new Reply(ReplyKind.Help, lacking));
        if (format != PaperFormat.Word && !ReportText.HasTable(report)) return now.Say(TurnOutcome.Helped, new Reply(ReplyKind.Help, "There is no table in it to put in a spreadsheet. Say save as Word for the text.") { Suggestions = ["Save as Word"] });
        return papers is null ? now.Hint(TurnOutcome.Helped, "I can't make files here.") : await WriteAsync(now, papers, report, format, cancel);
    }

    /// <summary>Who wants the paper of a form that has all it needs wants its result first.</summary>
    private async Task<Decision?> FinishAsync(Situation now, OpenForm form, CancellationToken cancel)
    {
        var finished = FormDesk.Take(now, form.Session, new FormProgress(papers is not null).Finish(form));
        var given = await AnswerAsync(now with { Memory = finished.Memory }, cancel);
        return given! with { Result = given.Result with { Replies = [.. finished.Result.Replies, .. given.Result.Replies] } };
    }

    private static async Task<Decision> WriteAsync(Situation now, IPapers papers, Report report, PaperFormat format, CancellationToken cancel)
    {
        try
        {
            var paper = await papers.WriteAsync(report, format, now.Turn.Owner, cancel);
            var draft = report.IsDraft ? " It is marked as a draft." : "";
            return now.Say(TurnOutcome.PaperGiven, new Reply(ReplyKind.Help, $"Here is {paper.Name}.{draft}") { Files = [paper] });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return now.Say(TurnOutcome.Failed, new Reply(ReplyKind.Help, "I could not write the file: there is no room, or no right to write where papers are kept. Nothing else was changed; please try again, or ask whoever looks after me.") { Suggestions = [now.Text] });
        }
    }

    /// <summary>The report to write, or why there is none.</summary>
    private static (Report? Report, string Lacking) Wanted(Situation now, PaperRequest request, OpenForm? asking)
    {
        var finished = now.Memory.Forms.Where(form => form.Stage == FormStage.Finished).Select(form => FormDesk.Opened(now, form)).OfType<OpenForm>().ToList();
        if (request.Plugin is { } plugin) return (Evaluated(finished.FindLast(form => form.Plugin == plugin)), $"The {plugin.Title.ToLowerInvariant()} has no result yet. Say run the {plugin.Title.ToLowerInvariant()} to begin or go on with it.");
        if (request.IsWhole) return Whole(now.Memory, [.. finished.Select(Evaluated).OfType<Report>()]);
        if (asking is not null && !request.IsAnswer) return (null, $"The {asking.Title} is not finished. Say finish for its result, then save as Word.");
        if (now.Memory.ShowsReport || now.Memory.Exchanges.Count == 0 || request.Format != PaperFormat.Word) return (Evaluated(finished.LastOrDefault()) ?? Latest(now.Memory), Nothing);
        return (Latest(now.Memory), Nothing);
    }

    private const string Nothing = "There is nothing to save yet. Ask me something, or finish a form first.";

    private static (Report? Report, string Lacking) Whole(ConversationMemory memory, IReadOnlyList<Report> reports) =>
        memory.Exchanges.Count + reports.Count == 0 ? (null, Nothing) : (ConversationPaper.Of(memory.Exchanges, reports), "");

    private static Report? Latest(ConversationMemory memory) => memory.Exchanges.Count == 0 ? null : ConversationPaper.Of(memory.Exchanges[^1]);

    /// <summary>The report of a finished form; null where its questions were changed meanwhile so that something is missing.</summary>
    public static Report? Evaluated(OpenForm? form) =>
        form is not null && !form.Questions.Missing.Any() && form.Plugin.Check(form.Applying).Count == 0 ? form.Plugin.Evaluate(form.Applying) : null;
}
