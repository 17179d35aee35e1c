using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms.Reading;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Runs a plugin's form in conversation: one question at a time, or the whole card at once.</summary>
/// <param name="newId">Makes the numbers of cards.</param>
/// <param name="canSave">Whether reports can be saved as files.</param>
internal sealed class FormEngine(Func<string> newId, bool canSave)
{
    /// <summary>Starts a form with what the conversation holds already.</summary>
    public FormStep Start(IPlugin plugin, CouncilNames councils, Carried carried)
    {
        var session = new FormSession(plugin.Name, carried.Answers.Values, "", newId(), FormStage.Asking);
        return Started(new OpenForm(plugin, session, councils), carried, "");
    }

    /// <summary>Goes on with answers that were drafted from a document.</summary>
    public FormStep Draft(OpenForm drafted, string before)
    {
        var step = Next(drafted.With(drafted.Session with { Stage = FormStage.Asking, Pending = null, Card = newId() }), before);
        return step.Outcome == TurnOutcome.FormFinished ? step : step with { Outcome = TurnOutcome.FormStarted, Reply = step.Reply with { Card = FormWords.Card(drafted.With(step.Session!)) } };
    }

    /// <summary>Takes a command for a form; null where it means nothing there.</summary>
    public FormStep? Steer(FormCommand command, OpenForm open, Func<Carried> carried) => (command, open.Session.Stage) switch
    {
        (FormCommand.Cancel, not FormStage.Finished) => open.Given == 0 ? Dropped(open) : Back(open, PendingKind.Drop, $"Drop the {open.Title} and its {FormWording.Count(open.Given, "answer")}?"),
        (FormCommand.PutAside, FormStage.Asking or FormStage.Reviewing) => new FormStep(open.Session with { Stage = FormStage.PutAside }, TurnOutcome.FormCancelled, FormWords.Say($"I keep your answers to the {open.Title}. Say resume when you want to go on.", "Resume")),
        (FormCommand.Resume, not FormStage.Finished) => Resume(open, ""),
        (FormCommand.Restart, _) => open.IsReviewed && open.Given > 0 ? Back(open, PendingKind.Restart, $"Drop the {FormWording.Count(open.Given, "answer")} to the {open.Title} and begin anew?") : Restart(open, carried()),
        (FormCommand.Back, not FormStage.PutAside) => Back(open),
        (FormCommand.Skip, FormStage.Asking) => FormSkips.Skip(open) is { } refused ? refused : Next(FormSkips.Without(open, all: false), ""),
        (FormCommand.SkipRest, FormStage.Asking) => SkipRest(open),
        (FormCommand.Why, FormStage.Asking) => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Why(open)),
        (FormCommand.Help, FormStage.Asking or FormStage.Reviewing) => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Help(open)),
        (FormCommand.Finish, _) => Finish(open),
        (FormCommand.Review, _) => new FormStep(open.Session, TurnOutcome.FormContinued, FormReview.OnRequest(open)),
        _ => null,
    };

    /// <summary>Answers what was asked back about the form; null where the text does not.</summary>
    public FormStep? Confirm(OpenForm open, Pending pending, string text, Func<Carried> carried)
    {
        if (pending.Kind == PendingKind.OneOrTwo)
        {
            if (Confirmations.IsOne(text) is not { } together || open.Form.Find(pending.List) is not RecordsField list) return null;
            return Take(open, RowsReader.Read(new FormEdit(open), list, pending.Text, together));
        }

        return Confirmations.IsYes(text, pending.Kind) switch
        {
            true => pending.Kind == PendingKind.Drop ? Dropped(open) : Restart(open, carried()),
            false => open.Session.Stage == FormStage.PutAside
                ? new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Say("All right, nothing was dropped.", "Resume"))
                : new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Again(open, "All right, nothing was dropped.")),
            null => null,
        };
    }

    /// <summary>Takes what a message gave by name, or as the answer to the current question; a finished form gives its report anew.</summary>
    public FormStep Take(OpenForm before, FormEdit edit)
    {
        if (edit.Asks is { } asks)
            return new FormStep(edit.Open.Session with { Pending = asks }, TurnOutcome.FormContinued, Confirmations.OneOrTwo(asks.Text, (before.Form.Find(asks.List) as RecordsField)?.RowName ?? "name"));
        var refused = string.Join("\n\n", edit.Refusals);
        if (edit.Notes.Count == 0) return Refuse(before, refused);
        if (before.Session.Stage == FormStage.Finished) return Finish(edit.Open, refused);
        var open = edit.Open.With(edit.Open.Session with { Current = before.Current.Path });
        var step = StillAsked(open) ? Ask(open, Said(edit)) : Next(open, Said(edit));
        return edit.Refusals.Count > 0 && step.Outcome == TurnOutcome.FormContinued ? step with { Outcome = TurnOutcome.FormRefused } : step;
    }

    /// <summary>Asks a question that may have been answered already.</summary>
    public static FormStep AskAgain(OpenForm open, FormQuestion question) =>
        Ask(open.With(open.Session with { Current = question.Path, Stage = FormStage.Asking }), "");

    /// <summary>Takes the answer to the question that was asked, or null where the text is none.</summary>
    public FormStep? Answer(OpenForm open, string text)
    {
        if (open.Session.Stage == FormStage.Reviewing) return Reviewed(open, text);
        if (AnswerReader.IsUnknown(open, text)) return Steer(FormCommand.Skip, open, () => Carried.Nothing);
        var edit = AnswerReader.Read(open, text);
        if (edit.Asks is not null || edit.Notes.Count > 0) return Take(open, Quiet(open, edit));
        return edit.Refusals.Count > 0 ? Refuse(open, string.Join("\n\n", edit.Refusals)) : null;
    }

    /// <summary>Says why the text is not taken, and asks again while the form is asking.</summary>
    public static FormStep Refuse(OpenForm open, string reason) =>
        new(open.Session, TurnOutcome.FormRefused, open.Session.Stage is FormStage.Finished or FormStage.PutAside ? FormWords.Prompt(open, reason) : FormWords.Again(open, reason));

    /// <summary>Takes a submitted card.</summary>
    public FormStep Submit(OpenForm? open, IPlugin plugin, Submission submission)
    {
        if (open is null || open.Session.Card != submission.Card)
            return new FormStep(open?.Session, TurnOutcome.CardOutdated, FormWords.Say("That card is no longer in use, and nothing was changed. Start the questionnaire again for a new one.", PluginCatalog.Wish(plugin)));
        var edit = CardReader.Read(open, submission.Values);
        return edit.Refusals.Count > 0 ? Refuse(open, string.Join("\n\n", edit.Refusals)) : Finish(edit.Open);
    }

    /// <summary>Takes a form up again where it was.</summary>
    public FormStep Resume(OpenForm open, string before)
    {
        var asking = open.With(open.Session with { Stage = FormStage.Asking, Card = newId(), Current = open.Current.Path });
        var opening = $"{before}We go on with the {open.Title}. Say start over to begin anew.";
        if (open.IsReviewed && asking.Questions.Next(asking.Session.Skipped) is null)
        {
            var reviewing = asking.With(asking.Session with { Stage = FormStage.Reviewing });
            return new FormStep(reviewing.Session, TurnOutcome.FormStarted, FormReview.BeforeResult(reviewing, $"{opening}\n\n") with { Card = FormWords.Card(reviewing) });
        }

        return new FormStep(asking.Session, TurnOutcome.FormStarted, FormWords.Again(asking, opening) with { Card = FormWords.Card(asking) });
    }

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
        var carried = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, report.Carried);
        var finished = open.With(open.Session with { Stage = FormStage.Finished, Carried = carried, Pending = null });
        var reply = ReportText.Of(finished, report, canSave);
        return new FormStep(finished.Session, TurnOutcome.FormFinished, reply with { Text = opening + reply.Text });
    }

    /// <summary>Passes over all that may be; where the question itself may not be, it is said why it comes again.</summary>
    private FormStep SkipRest(OpenForm open)
    {
        var passed = FormSkips.Without(open, all: true);
        return passed.Questions.Next(passed.Session.Skipped)?.Path == open.Current.Path && FormSkips.Skip(passed) is { } refused ? refused : Next(passed, "");
    }

    private FormStep Restart(OpenForm open, Carried carried)
    {
        var step = Start(open.Plugin, open.Councils, carried);
        return step with { Session = step.Session! with { Starter = open.Session.Starter, IsOpenToAll = open.Session.IsOpenToAll } };
    }

    private static FormStep Started(OpenForm open, Carried carried, string before)
    {
        var current = open.With(open.Session with { Current = (open.Questions.Next(open.Session.Skipped) ?? open.Current).Path });
        var taken = carried.Taken.Count == 0 ? "" : $" I have taken over {FormWording.And(carried.Taken)}; to change that, say for example: {FormHints.Change(current)}.";
        var text = $"{before}**{open.Plugin.Title}.** {open.Form.Introduction}{taken} You can say skip, back or stop, or fill in the card instead.\n\n{FormWords.Ask(current)}";
        return new FormStep(current.Session, TurnOutcome.FormStarted, FormWords.Prompt(current, text) with { Card = FormWords.Card(current) });
    }

    private FormStep? Reviewed(OpenForm open, string text) => Confirmations.IsYes(text, null) switch
    {
        true => Finish(open),
        false => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Prompt(open, $"What shall I change? Say for example: {FormHints.Change(open)}.")),
        null => null,
    };

    private static FormStep Dropped(OpenForm open) =>
        new(null, TurnOutcome.FormCancelled, FormWords.Say($"I have dropped the {open.Title} and its answers.", PluginCatalog.Wish(open.Plugin)));

    private static FormStep Back(OpenForm open, PendingKind kind, string question) =>
        new(open.Session with { Pending = new Pending(kind) }, TurnOutcome.FormContinued, FormWords.Say(question, "Yes", "No"));

    private static FormStep Back(OpenForm open) => open.Questions.Before(open.Session.Stage == FormStage.Asking ? open.Current : null) is { } earlier
        ? AskAgain(open, earlier)
        : Ask(open, "That is the first question.\n\n");

    /// <summary>Asks the next open question, or goes on to the review or the result.</summary>
    private FormStep Next(OpenForm open, string before)
    {
        if (open.Questions.Next(open.Session.Skipped) is { } next) return Ask(Asking(open, next.Path), before);
        if (!open.IsReviewed) return Finish(open);
        var reviewing = open.With(open.Session with { Stage = FormStage.Reviewing });
        return new FormStep(reviewing.Session, TurnOutcome.FormContinued, FormReview.BeforeResult(reviewing, before));
    }

    private static FormStep Ask(OpenForm open, string before) => new(open.Session, TurnOutcome.FormContinued, FormWords.Prompt(open, before + FormWords.Ask(open)));

    private static OpenForm Asking(OpenForm open, string path) => open.With(open.Session with { Current = path, Stage = FormStage.Asking });

    /// <summary>Whether the current question waits for an answer still.</summary>
    private static bool StillAsked(OpenForm open) => open.Session.Stage == FormStage.Asking && !open.Questions.IsAnswered(open.Current)
        && open.Questions.All.Contains(open.Current) && !open.Session.Skipped.Contains(open.Current.Path);

    /// <summary>A plain answer is not repeated; one that was put into other words or gave several values is.</summary>
    private static FormEdit Quiet(OpenForm open, FormEdit edit) =>
        edit.Notes.Count == 1 && edit.Refusals.Count == 0 && !open.Current.AsksRows && (open.Current.Field.Choices.Count > 0 || open.Current.Field is TextField) ? edit with { Notes = [""] } : edit;

    private static string Said(FormEdit edit)
    {
        var notes = edit.Notes.Where(note => note.Length > 0).ToList();
        var noted = notes.Count == 0 ? "" : $"Noted: {string.Join("; ", notes)}.\n\n";
        return noted + string.Concat(edit.Refusals.Select(refusal => $"{refusal}\n\n"));
    }
}
