using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Forms.Reading;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Decides what a turn means to the forms of a conversation. Each decision is null where the turn is for somebody else.</summary>
internal sealed class FormDesk(FormEngine engine)
{
    /// <summary>The form that the person is in, or put aside or finished last; null where there is none, or its plugin went away.</summary>
    public static OpenForm? Mine(Situation now) => now.Memory.FormOf(now.Turn) is { } session ? Opened(now, session) : null;

    public static OpenForm? Opened(Situation now, FormSession session) =>
        now.Content.Plugins.Find(session.Plugin) is { } plugin ? new OpenForm(plugin, session, CouncilNames.Of(now.Content)) : null;

    /// <summary>The answer to what was asked back about the form.</summary>
    public Decision? Confirm(Situation now) => Mine(now) is { Session.Pending: { } pending } open && engine.Confirm(Unasked(open), pending, now.Text, () => CarriedInto(now, open.Plugin)) is { } step
        ? Take(now, open.Session, step)
        : null;

    /// <summary>The situation without what was asked back: it was not answered, and is off the table.</summary>
    public static Situation WithoutPending(Situation now) => Mine(now) is { Session.Pending: not null } open
        ? now with { Memory = now.Memory.WithForm(Unasked(open).Session) }
        : now;

    /// <summary>What the person's form makes of the text.</summary>
    public async Task<Decision?> AnswerAsync(Situation now, Func<Task<Reply>> answer)
    {
        if (Mine(now) is not { } open) return null;
        if (FormCommands.Of(now.Text, open.Session.Stage == FormStage.Asking) is not FormCommand.None and var command && Steer(now, open, command) is { } steered) return steered;
        if (open.Session.Stage == FormStage.PutAside) return null;
        if (NamedAnswers.Read(open, now.Text) is { IsNothing: false } named) return Take(now, open.Session, engine.Take(open, named));
        if (NamedAnswers.Wanted(now.Text, open) is { } wanted) return Take(now, open.Session, FormProgress.AskAgain(open, wanted));
        if (open.Session.Stage == FormStage.Finished || Invitations.Find(now.Text, now.Content.Plugins) is not null) return null;
        if (!IsSmallTalk(now, open) && engine.Answer(open, now.Text) is { } step) return Take(now, open.Session, step);
        if (!open.IsQuestionnaire && AnswerReader.IsChange(now.Text)) return Take(now, open.Session, FormProgress.Refuse(open, AnswerReader.Reason(open, now.Text)));
        return Aside(now, open, await answer());
    }

    /// <summary>The plugin that the text asks for: its form is started, or taken up where it was left; another that was open is put aside.</summary>
    public Decision? Start(Situation now)
    {
        if (Invitations.Find(now.Text, now.Content.Plugins) is not { } plugin) return null;
        var aside = PutAside(now, plugin);
        var before = aside.Title.Length == 0 ? "" : $"I have put the {aside.Title} aside; say resume the {aside.Title} to go back to it.\n\n";
        if (now.Memory.FormOf(now.Turn, plugin.Name) is { Stage: not FormStage.Finished } session && Opened(now, session) is { Given: > 0 } open)
            return Take(aside.Situation, session, engine.Resume(open, before));
        if (Invitations.IsReturn(now.Text) && now.Memory.FormOf(now.Turn, plugin.Name) is { Stage: FormStage.Finished } done && Opened(now, done) is { } finished && engine.Steer(FormCommand.Finish, finished, () => Carried.Nothing) is { } result)
            return Take(aside.Situation, done, result with { Reply = result.Reply with { Text = before + result.Reply.Text } });
        var step = Begun(now, engine.Start(plugin, CouncilNames.Of(now.Content), CarriedInto(now, plugin), now.Text));
        return Take(aside.Situation, step.Session, step with { Reply = step.Reply with { Text = before + step.Reply.Text } });
    }

    public Decision Submit(Situation now, Submission submission)
    {
        if (now.Content.Plugins.Find(submission.Plugin) is not { } plugin) return now.Hint(TurnOutcome.CardOutdated, "That card is no longer in use, and nothing was changed.");
        if (now.Memory.Forms.Find(form => form.Card == submission.Card && !form.IsFor(now.Turn)) is { } other && Opened(now, other) is { } theirs) return now.Say(TurnOutcome.FormRefused, NotYours(theirs));
        var session = now.Memory.Forms.Find(form => form.Card == submission.Card && form.Plugin == plugin.Name && form.IsFor(now.Turn)) ?? now.Memory.FormOf(now.Turn, plugin.Name);
        var step = engine.Submit(session is null ? null : Opened(now, session), plugin, submission);
        return step.Outcome == TurnOutcome.CardOutdated ? now.Say(step.Outcome, step.Reply) : Take(now, session, step);
    }

    /// <summary>Words that would answer or change a form which somebody else of the conversation started.</summary>
    public Decision? SomebodyElses(Situation now)
    {
        if (!now.Turn.Shared || now.Memory.Forms.FindLast(form => form.Stage is FormStage.Asking or FormStage.Reviewing && !form.IsFor(now.Turn)) is not { } session || Opened(now, session) is not { } open) return null;
        var command = FormCommands.Of(now.Text, asking: true);
        var meant = command is not (FormCommand.None or FormCommand.Help)
            || !NamedAnswers.Read(open, now.Text).IsNothing || NamedAnswers.Wanted(now.Text, open) is not null || (!IsSmallTalk(now, open) && engine.Answer(open, now.Text) is not null);
        return meant ? now.Say(TurnOutcome.FormRefused, NotYours(open)) : null;
    }

    /// <summary>Remembers what a form came to.</summary>
    public static Decision Take(Situation now, FormSession? before, FormStep step)
    {
        var memory = step.Session is { } session ? now.Memory.WithForm(session) : before is null ? now.Memory : now.Memory.Without(before);
        memory = memory with { ShowsReport = step.Outcome == TurnOutcome.FormFinished || (memory.ShowsReport && step.Outcome != TurnOutcome.FormStarted) };
        var over = step.Session is null || step.Outcome == TurnOutcome.FormFinished;
        var waiting = over ? memory.Forms.FindLast(form => form.Stage == FormStage.PutAside && form.IsFor(now.Turn)) : null;
        if (waiting is null || now.Content.Plugins.Find(waiting.Plugin) is not { } plugin) return Decision.Say(memory, step.Outcome, step.Reply);
        var resume = $"resume the {plugin.Title.ToLowerInvariant()}";
        return Decision.Say(memory, step.Outcome, step.Reply with { Text = $"{step.Reply.Text}\n\nThe {plugin.Title.ToLowerInvariant()} is still put aside; say {resume} to go on.", Suggestions = [.. step.Reply.Suggestions, FormWording.Upper(resume)] });
    }

    /// <summary>What the other forms of the person give to a form.</summary>
    public static Carried CarriedInto(Situation now, IPlugin plugin) => Carried.Into(plugin, now.Memory.Forms
        .Where(form => form.Plugin != plugin.Name && form.IsFor(now.Turn))
        .Select(form => (Plugin: now.Content.Plugins.Find(form.Plugin), Session: form)).Where(form => form.Plugin is not null).Select(form => (form.Plugin!, form.Session)), CouncilNames.Of(now.Content));

    /// <summary>A form that is begun belongs to its starter where several people talk.</summary>
    public static FormStep Begun(Situation now, FormStep step) =>
        now.Turn.Shared ? step with { Session = step.Session! with { Starter = now.Turn.Person } } : step;

    /// <summary>Puts aside what the person was in, for another form.</summary>
    public static (Situation Situation, string Title) PutAside(Situation now, IPlugin plugin)
    {
        var open = now.Memory.Forms.Where(form => form.Plugin != plugin.Name && form.Stage is FormStage.Asking or FormStage.Reviewing && form.IsFor(now.Turn) && (!now.Turn.Shared || form.Starter == now.Turn.Person)).ToList();
        var kept = open.Where(form => Opened(now, form) is { Given: > 0 }).ToList();
        var memory = open.Aggregate(now.Memory, (memory, form) => kept.Contains(form) ? memory.WithForm(form with { Stage = FormStage.PutAside }) : memory.Without(form));
        return (now with { Memory = memory }, kept.Count == 0 ? "" : Opened(now, kept[^1])!.Title);
    }

    private Decision? Steer(Situation now, OpenForm open, FormCommand command)
    {
        if (command is FormCommand.Share or FormCommand.Unshare) return Share(now, open, command == FormCommand.Share);
        if (command == FormCommand.Resume && open.Session.Stage == FormStage.Finished && Waiting(now) is { } waiting) return Take(now, waiting.Session, engine.Resume(waiting, ""));
        return engine.Steer(command, open, () => CarriedInto(now, open.Plugin)) is { } step ? Take(now, open.Session, step) : null;
    }

    private static OpenForm? Waiting(Situation now) =>
        now.Memory.Forms.FindLast(form => form.Stage == FormStage.PutAside && form.IsFor(now.Turn)) is { } session ? Opened(now, session) : null;

    /// <summary>Opens the form to everybody in the conversation, or closes it again; who started it decides.</summary>
    private static Decision? Share(Situation now, OpenForm open, bool toAll)
    {
        if (!now.Turn.Shared) return null;
        if (open.Session.Starter.Length > 0 && open.Session.Starter != now.Turn.Person) return now.Say(TurnOutcome.FormRefused, FormWords.Say($"Who began the {open.Title} decides who may answer it."));
        var shared = open.With(open.Session with { IsOpenToAll = toAll });
        var said = toAll
            ? $"Everybody here can answer the {open.Title} now. Say keep it to myself to close it again."
            : $"Only you can answer the {open.Title} now. What others have answered stays.";
        var isOver = open.Session.Stage is FormStage.Finished or FormStage.PutAside;
        return Take(now, open.Session, new FormStep(shared.Session, TurnOutcome.FormContinued, isOver ? FormWords.Say(said) : FormWords.Again(shared, said)));
    }

    /// <summary>A question in the middle of a form is answered, and the form's own question put again.</summary>
    private static Decision Aside(Situation now, OpenForm open, Reply reply)
    {
        var asksSomething = now.Text.Any(char.IsLetter) && (reply.Kind is ReplyKind.Answer or ReplyKind.Help || now.Text.EndsWith('?'));
        if (!asksSomething) return Take(now, open.Session, FormProgress.Refuse(open, AnswerReader.Reason(open, now.Text)));
        var again = FormWords.Again(open, $"Back to the {open.Title}.");
        return Decision.Say(Exchanges.Remember(now, reply), Outcomes.Of(reply.Kind), reply with { Suggestions = [] }, again);
    }

    private static bool IsSmallTalk(Situation now, OpenForm open) =>
        (open.Current.AsksRows || open.Current.Field is TextField) && SmallTalk.Match(now.Text, now.Content) is not null;

    private static Reply NotYours(OpenForm open) => FormWords.Say(
        $"Somebody else here is filling in the {open.Title}, so I leave their answers alone; they can say share this form to open it to everybody. Ask me anything meanwhile, or say run the {open.Title} for one of your own.");

    private static OpenForm Unasked(OpenForm open) => open.With(open.Session with { Pending = null });
}
