using System.Text.RegularExpressions;
using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Papers;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Drafts on a person's wish: the summary of a report for a committee, and what the evidence of a checklist shows about one characteristic.</summary>
/// <param name="writer">Writes them; null where there is no language model.</param>
internal sealed partial class DraftDesk(IDraftWriter? writer)
{
    private const string NoModel = "I write drafts only where a language model is switched on.";
    private const string NoDraft = "The language model gave no draft that its evidence bears out.";

    /// <summary>The draft that the text asks for; null where it asks for none, or there is nothing to make it from.</summary>
    public async Task<Decision?> AnswerAsync(Situation now)
    {
        var wish = Wish.Of(now.Text);
        if (SummaryPattern().IsMatch(wish) && LatestReport(now) is { } report) return await SummariseAsync(now, report);
        if (JudgementPattern().Match(wish) is { Success: true } match && FormDesk.Mine(now) is { Plugin: IDraftingPlugin plugin } open) return await JudgeAsync(now, open, plugin, match.Groups["row"].Value);
        return null;
    }

    private async Task<Decision> SummariseAsync(Situation now, Report report)
    {
        if (writer is not null && await writer.SummariseAsync(report, Drafter(now), now.Running.Cancel) is { } draft)
            return now.Say(TurnOutcome.Helped, draft with { Text = $"{draft.Text}\n\nThat is a draft of a summary; the report itself counts." });
        var why = writer is null ? NoModel : NoDraft;
        return now.Say(TurnOutcome.Helped, new Reply(ReplyKind.Help, $"{why} The report says in short: {report.Headline.Text} Say save as Word for the whole of it.") { Suggestions = ["Save as Word"] });
    }

    private async Task<Decision> JudgeAsync(Situation now, OpenForm open, IDraftingPlugin plugin, string number)
    {
        var rows = open.Form.Fields.OfType<RecordsField>().SelectMany(list => list.Given).ToList();
        if (rows.Find(row => row.Key == number) is not { } row) return now.Say(TurnOutcome.Helped, FormWords.Again(open, $"Say for which one, for example: draft a judgement on {rows[0].Key}."));
        if (plugin.EvidenceOn(row.Key, open.Answers) is not { } evidence) return now.Say(TurnOutcome.Helped, FormWords.Again(open, $"There is no evidence on {row.Key}. {row.Title} yet. Attach a document or type what shows it."));
        if (writer is null) return now.Say(TurnOutcome.Helped, FormWords.Again(open, $"{NoModel} The evidence on {row.Key}. {row.Title} is: {evidence}"));
        var draft = await writer.JudgeAsync($"{row.Title}: {row.Help}", evidence, Drafter(now), now.Running.Cancel);
        return draft is null
            ? now.Say(TurnOutcome.Helped, FormWords.Again(open, $"{NoDraft} The evidence on {row.Key}. {row.Title} is: {evidence}"))
            : now.Say(TurnOutcome.Helped, draft with { Text = $"**Draft on {row.Key}. {row.Title}:** {draft.Text}\n\nIt rests on the evidence beside that characteristic. The rating is yours." }, FormWords.Again(open, $"Back to the {open.Title}."));
    }

    private static Drafter Drafter(Situation now) => new($"{now.Turn.Channel}/{now.Turn.Person}", now.Content);

    private static Report? LatestReport(Situation now) => now.Memory.Forms
        .Where(form => form.Stage == FormStage.Finished && form.IsFor(now.Turn)).Select(form => FormDesk.Opened(now, form)).OfType<OpenForm>().LastOrDefault() is { } done ? PaperDesk.Evaluated(done) : null;

    [GeneratedRegex(@"^\W*(summari[sz]e|(give|write|draft|make) (me |us )?(a |the )?(short )?summary)\b.{0,60}\b(committee|cabinet|councillors?|members|board|scrutiny)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SummaryPattern();

    [GeneratedRegex(@"^\W*draft (a |the |my )?judge?ments?\b(\D{0,40}(?<row>\d{1,2}))?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex JudgementPattern();
}
