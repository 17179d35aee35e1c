using System.Collections.Immutable;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Forms;

/// <summary>Moves a form on: to a question, to the review, to the result.</summary>
/// <param name="canSave">Whether reports can be saved as files.</param>
internal sealed class FormProgress(bool canSave)
{
    /// <summary>Asks the next open question, or goes on to the review or the result.</summary>
    public FormStep Next(OpenForm open, string before)
    {
        if (open.Questions.Next(open.Session.Skipped) is { } next) return Ask(Asking(open, next.Path), before);
        if (!open.IsReviewed) return Finish(open);
        var reviewing = open.With(open.Session with { Stage = FormStage.Reviewing });
        return new FormStep(reviewing.Session, TurnOutcome.FormContinued, FormReview.BeforeResult(reviewing, before));
    }

    public static FormStep Ask(OpenForm open, string before) => new(open.Session, TurnOutcome.FormContinued, FormWords.Prompt(open, before + FormWords.Ask(open)));

    private static OpenForm Asking(OpenForm open, string path) => open.With(open.Session with { Current = path, Stage = FormStage.Asking });

    /// <summary>The result, or what is missing for it.</summary>
    public FormStep Finish(OpenForm open, string before = "")
    {
        var opening = before.Length == 0 ? "" : $"{before}\n\n";
        if (open.Questions.Missing.ToList() is { Count: > 0 } missing)
        {
            var names = FormWording.And(missing.Select(question => FormWording.Name(open, question.Path)));
            return Ask(Asking(open, missing[0].Path), $"{opening}Before I can work it out I need {names}.\n\n");
        }

        if (open.Plugin.Check(open.Applying) is [var problem, ..])
        {
            var asking = Asking(open, problem.Path);
            return new FormStep(asking.Session, TurnOutcome.FormRefused, FormWords.Again(asking, opening + problem.Reason));
        }

        var report = open.Plugin.Evaluate(open.Applying);
        var carried = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, report.Carried);
        var finished = open.With(open.Session with { Stage = FormStage.Finished, Carried = carried, Pending = null });
        var reply = ReportText.Of(finished, report, canSave);
        return new FormStep(finished.Session, TurnOutcome.FormFinished, reply with { Text = opening + reply.Text });
    }

    /// <summary>Asks a question that may have been answered already.</summary>
    public static FormStep AskAgain(OpenForm open, FormQuestion question) =>
        Ask(open.With(open.Session with { Current = question.Path, Stage = FormStage.Asking }), "");

    /// <summary>Says why the text is not taken, and asks again while the form is asking.</summary>
    public static FormStep Refuse(OpenForm open, string reason) =>
        new(open.Session, TurnOutcome.FormRefused, open.Session.Stage is FormStage.Finished or FormStage.PutAside ? FormWords.Prompt(open, reason) : FormWords.Again(open, reason));
}
