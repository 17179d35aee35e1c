using System.Text.RegularExpressions;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model;

/// <summary>Drafts that the model writes on a person's wish; each sentence is checked against what it is made from.</summary>
internal sealed partial class ModelDrafts(IChatClient client, IPromptedModel prompted, IModelMeter meter, ModelHealth health) : IDraftWriter
{
    public Task<Reply?> SummariseAsync(Report report, Drafter drafter, CancellationToken cancel)
    {
        var body = ReportText.Body(report);
        var evidence = report.Citations.Select((citation, i) => new NumberedEvidence(i + 1, citation, citation.Quote)).ToList();
        return WriteAsync(PromptNames.Summary, [("report", Inert.Text(body))], evidence, [body], drafter, cancel);
    }

    public async Task<Reply?> JudgeAsync(string characteristic, string evidence, Drafter drafter, CancellationToken cancel)
    {
        var item = new NumberedEvidence(1, new Citation("", "", "", "", characteristic, evidence), evidence);
        var shown = new Dictionary<string, object> { ["number"] = 1, ["place"] = "", ["title"] = Inert.Text(characteristic), ["text"] = Inert.Text(evidence) };
        List<(string, object?)> values = [("characteristic", Inert.Text(characteristic)), ("evidence", new[] { shown }), ("no_answer", SentenceWriter.NoAnswer)];
        var draft = await WriteAsync(PromptNames.Judgement, values, [item], [], drafter, cancel);

        // The evidence stands beside the characteristic and not in the corpus, so there is nothing to link to.
        return draft is null ? null : draft with { Text = Marks().Replace(draft.Text, ""), Citations = [] };
    }

    private async Task<Reply?> WriteAsync(string prompt, IReadOnlyList<(string Name, object? Value)> values, IReadOnlyList<NumberedEvidence> evidence, IReadOnlyList<string> results, Drafter drafter, CancellationToken cancel)
    {
        var model = new MeteredModel(client, meter, drafter.Person);
        var text = new CitedText(evidence);
        var writer = new SentenceWriter(new AnswerGuard(evidence, results, drafter.Content), text, NoProgress.Instance, needsCitation: results.Count == 0);
        try
        {
            health.Enter();
            var stream = await AnswerStream.ReadAsync(prompted.StreamAsync(model, prompt, values, cancel), writer);
            stream.Prove(writer.Length);
            health.Succeed();
            model.Remove(writer.Removed.Count);
            return writer.Stands ? new Reply(ReplyKind.Help, text.ToString()) { Citations = [.. text.Citations], Model = model.Use with { Wrote = true } } : null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new AnswerWithdrawnException(new Reply(ReplyKind.Help, ModelNotes.Withdrawn));
        }
        catch (Exception error)
        {
            health.Fail(ModelException.Of(error));
            return null;
        }
    }

    [GeneratedRegex(@"\s*\[\d+\]")]
    private static partial Regex Marks();
}
