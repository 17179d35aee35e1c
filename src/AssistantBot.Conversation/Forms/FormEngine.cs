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
    private readonly FormProgress _progress = new(canSave);

    /// <summary>Starts a form with what the conversation holds already, and with what the wish itself says.</summary>
    public FormStep Start(IPlugin plugin, CouncilNames councils, Carried carried, string wish = "")
    {
        var session = new FormSession(plugin.Name, carried.Answers.Values, "", "", FormStage.Asking).WithCard(newId());
        var open = new OpenForm(plugin, session, councils);
        var heard = plugin.Hear(wish).Aggregate(new FormEdit(open), Hear);
        return heard.Notes.Count == 0 ? Started(open, carried, "") : WithCard(_progress.Next(heard.Open, $"**{plugin.Title}.** {Said(heard)}"), heard.Open);
    }

    /// <summary>Goes on with answers that were drafted from a document.</summary>
    public FormStep Draft(OpenForm drafted, string before)
    {
        var step = _progress.Next(drafted.With((drafted.Session with { Stage = FormStage.Asking, Pending = null }).WithCard(newId())), before);
        return WithCard(step, drafted);
    }

    /// <summary>A form that has just begun is shown as a card too, unless it is at its end already.</summary>
    private static FormStep WithCard(FormStep step, OpenForm open) => step.Outcome == TurnOutcome.FormFinished
        ? step
        : step with { Outcome = TurnOutcome.FormStarted, Reply = step.Reply with { Card = FormWords.Card(open.With(step.Session!)) } };

    /// <summary>What the wish says of a list replaces what was carried over.</summary>
    private static FormEdit Hear(FormEdit edit, TypedValue value) => edit.Open.Form.Find(value.Path) is RecordsField list
        ? RowsReader.Read(edit with { Open = edit.Open.With(edit.Open.Answers.WithRows(list.Id, [])) }, list, value.Typed)
        : edit.Set(value.Path, value.Typed);

    /// <summary>Takes a command for a form; null where it means nothing there.</summary>
    public FormStep? Steer(FormCommand command, OpenForm open, Func<Carried> carried) => (command, open.Session.Stage) switch
    {
        (FormCommand.Cancel, not FormStage.Finished) => open.Given == 0 ? Dropped(open) : Back(open, PendingKind.Drop, $"Drop the {open.Title} and its {FormWording.Count(open.Given, "answer")}?"),
        (FormCommand.PutAside, FormStage.Asking or FormStage.Reviewing) => new FormStep(open.Session with { Stage = FormStage.PutAside }, TurnOutcome.FormCancelled, FormWords.Say($"I keep your answers to the {open.Title}. Say resume when you want to go on.", "Resume")),
        (FormCommand.Resume, not FormStage.Finished) => Resume(open, ""),
        (FormCommand.Restart, _) => open.IsReviewed && open.Given > 0 ? Back(open, PendingKind.Restart, $"Drop the {FormWording.Count(open.Given, "answer")} to the {open.Title} and begin anew?") : Restart(open, carried()),
        (FormCommand.Back, not FormStage.PutAside) => Back(open),
        (FormCommand.Skip, FormStage.Asking) => FormSkips.Skip(open) is { } refused ? refused : _progress.Next(FormSkips.Without(open, all: false), ""),
        (FormCommand.SkipRest, FormStage.Asking) => SkipRest(open),
        (FormCommand.Why, FormStage.Asking) => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Why(open)),
        (FormCommand.Help, FormStage.Asking or FormStage.Reviewing) => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Help(open)),
        (FormCommand.Finish, _) => _progress.Finish(open),
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
        if (edit.Notes.Count == 0) return FormProgress.Refuse(before, refused);
        if (before.Session.Stage == FormStage.Finished) return _progress.Finish(edit.Open, refused);
        var open = edit.Open.With(edit.Open.Session with { Current = before.Current.Path });
        var step = StillAsked(open) ? FormProgress.Ask(open, Said(edit)) : _progress.Next(open, Said(edit));
        return edit.Refusals.Count > 0 && step.Outcome == TurnOutcome.FormContinued ? step with { Outcome = TurnOutcome.FormRefused } : step;
    }

    /// <summary>Takes the answer to the question that was asked, or null where the text is none.</summary>
    public FormStep? Answer(OpenForm open, string text)
    {
        if (open.Session.Stage == FormStage.Reviewing) return Reviewed(open, text);
        if (AnswerReader.IsUnknown(open, text)) return Steer(FormCommand.Skip, open, () => Carried.Nothing);
        var edit = AnswerReader.Read(open, text);
        if (edit.Asks is not null || edit.Notes.Count > 0) return Take(open, Quiet(open, edit));
        return edit.Refusals.Count > 0 ? FormProgress.Refuse(open, string.Join("\n\n", edit.Refusals)) : null;
    }

    /// <summary>Takes a submitted card.</summary>
    public FormStep Submit(OpenForm? open, IPlugin plugin, Submission submission) => new FormSubmission(_progress).Take(open, plugin, submission);

    /// <summary>Takes a form up again where it was.</summary>
    public FormStep Resume(OpenForm open, string before)
    {
        var asking = open.With((open.Session with { Stage = FormStage.Asking, Current = open.Current.Path }).WithCard(newId()));
        var opening = $"{before}We go on with the {open.Title}. Say start over to begin anew.";
        if (open.IsReviewed && asking.Questions.Next(asking.Session.Skipped) is null)
        {
            var reviewing = asking.With(asking.Session with { Stage = FormStage.Reviewing });
            return new FormStep(reviewing.Session, TurnOutcome.FormStarted, FormReview.BeforeResult(reviewing, $"{opening}\n\n") with { Card = FormWords.Card(reviewing) });
        }

        return new FormStep(asking.Session, TurnOutcome.FormStarted, FormWords.Again(asking, opening) with { Card = FormWords.Card(asking) });
    }

    /// <summary>Passes over all that may be; where the question itself may not be, it is said why it comes again.</summary>
    private FormStep SkipRest(OpenForm open)
    {
        var passed = FormSkips.Without(open, all: true);
        return passed.Questions.Next(passed.Session.Skipped)?.Path == open.Current.Path && FormSkips.Skip(passed) is { } refused ? refused : _progress.Next(passed, "");
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
        true => _progress.Finish(open),
        false => new FormStep(open.Session, TurnOutcome.FormContinued, FormWords.Prompt(open, $"What shall I change? Say for example: {FormHints.Change(open)}.")),
        null => BareChange.Read(open, text) is { IsNothing: false } change ? Take(open, change) : null,
    };

    private static FormStep Dropped(OpenForm open) =>
        new(null, TurnOutcome.FormCancelled, FormWords.Say($"I have dropped the {open.Title} and its answers.", PluginCatalog.Wish(open.Plugin)));

    private static FormStep Back(OpenForm open, PendingKind kind, string question) =>
        new(open.Session with { Pending = new Pending(kind) }, TurnOutcome.FormContinued, FormWords.Say(question, "Yes", "No"));

    private static FormStep Back(OpenForm open) => open.Questions.Before(open.Session.Stage == FormStage.Asking ? open.Current : null) is { } earlier
        ? FormProgress.AskAgain(open, earlier)
        : FormProgress.Ask(open, "That is the first question.\n\n");

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
