using System.Globalization;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Forms;

/// <summary>Takes a card that was sent: the latest of its form, once. Any other is told kindly and changes nothing.</summary>
internal sealed class FormSubmission(FormProgress progress)
{
    /// <summary>More parts than any form is cut into.</summary>
    private const int MostParts = 100;

    public FormStep Take(OpenForm? open, IPlugin plugin, Submission submission)
    {
        if (open is null || open.Session.Card != submission.Card || submission.Part < 1 || submission.Part > submission.Parts || submission.Parts > MostParts)
            return Outdated(open?.Session, "That card is no longer in use, and nothing was changed. Start the questionnaire again for a new one.", PluginCatalog.Wish(plugin));
        if (open.Session.RevisionOf(submission.Part) != submission.Revision)
            return Outdated(open.Session, $"I have had that card already, and nothing was changed. To change an answer, say for example: {FormHints.Change(open)}.", "Review");

        var sent = open.With(open.Session.WithSent(submission.Part));
        var edit = CardReader.Read(sent, submission.Values);
        if (edit.Refusals.Count > 0) return Corrected(FormProgress.Refuse(sent, string.Join("\n\n", edit.Refusals)), sent, submission, edit.Faults);
        if (Lacking(sent.Session, submission) is { Count: > 0 } lacking) return Noted(edit.Open, submission, lacking);
        var step = progress.Finish(edit.Open);
        return step.Outcome == TurnOutcome.FormFinished || submission.Parts > 1 ? step : Corrected(step, edit.Open, submission, FormFaults.Of(edit.Open));
    }

    private static FormStep Outdated(FormSession? session, string text, string suggestion) => new(session, TurnOutcome.CardOutdated, FormWords.Say(text, suggestion));

    /// <summary>With the card again, where the reasons stand beside what was entered.</summary>
    private static FormStep Corrected(FormStep step, OpenForm open, Submission submission, IReadOnlyDictionary<string, string> faults)
    {
        var correction = new FormCorrection(submission.Part, submission.Revision + 1, FormRows.Align(open.Form, new(open.Session.Shown)), submission.Values, faults);
        return step with { Reply = step.Reply with { Card = FormWords.Card(open) with { Correction = correction } } };
    }

    /// <summary>The parts that were not sent yet.</summary>
    private static List<string> Lacking(FormSession session, Submission submission) =>
        [.. Enumerable.Range(1, submission.Parts).Where(part => session.RevisionOf(part) == 0).Select(part => part.ToString(CultureInfo.InvariantCulture))];

    private static FormStep Noted(OpenForm open, Submission submission, List<string> lacking) => new(open.Session, TurnOutcome.FormContinued, FormWords.Say(
        string.Create(CultureInfo.InvariantCulture, $"I have part {submission.Part} of {submission.Parts} of the {open.Title}. Send {(lacking.Count == 1 ? "part" : "parts")} {FormWording.And(lacking)} too, or say finish for the result with what there is."), "Finish"));
}
