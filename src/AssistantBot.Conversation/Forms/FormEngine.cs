using System.Collections.Immutable;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>What a form made of a message: the session afterwards (null: none) and what to say.</summary>
internal sealed record FormStep(FormSession? Session, TurnOutcome Outcome, Reply Reply);

/// <summary>Runs a plugin's form in conversation: one question at a time, or the whole card at once.</summary>
/// <param name="newId">Makes the numbers of cards.</param>
internal sealed class FormEngine(Func<string> newId)
{
    /// <summary>Starts a plugin, or takes it up where it was put aside.</summary>
    public FormStep Start(IPlugin plugin, FormSession? session)
    {
        if (session is { Stage: not FormStage.Finished } && session.Plugin == plugin.Name && session.Answers.Count > 0) return Resume(plugin, session);
        var fresh = Fresh(plugin);
        var text = $"**{plugin.Title}.** {plugin.Form.Introduction} You can say skip, back or stop, or fill in the card instead.\n\n{FormWords.Ask(plugin, fresh)}";
        return new FormStep(fresh, TurnOutcome.FormStarted, FormWords.Prompt(plugin, fresh, text) with { Card = FormWords.Card(plugin, fresh) });
    }

    /// <summary>Takes a command for the form that is open, put aside or finished; null where it means nothing there.</summary>
    public FormStep? Steer(FormCommand command, IPlugin plugin, FormSession session) => (command, session.Stage) switch
    {
        (FormCommand.Cancel, not FormStage.Finished) => new FormStep(null, TurnOutcome.FormCancelled, FormWords.Say($"I have dropped the {plugin.Title.ToLowerInvariant()} and its answers.", PluginCatalog.Wish(plugin))),
        (FormCommand.PutAside, FormStage.Asking) => new FormStep(session with { Stage = FormStage.PutAside }, TurnOutcome.FormCancelled, FormWords.Say($"I keep your answers to the {plugin.Title.ToLowerInvariant()}. Say resume when you want to go on.", "Resume")),
        (FormCommand.Resume, not FormStage.Finished) => Resume(plugin, session),
        (FormCommand.Restart, _) => Start(plugin, null),
        (FormCommand.Back, not FormStage.PutAside) => Back(plugin, session),
        (FormCommand.Skip, FormStage.Asking) => Advance(plugin, session, ""),
        (FormCommand.Why, FormStage.Asking) => new FormStep(session, TurnOutcome.FormContinued, FormWords.Why(plugin, session)),
        (FormCommand.Help, FormStage.Asking) => new FormStep(session, TurnOutcome.FormContinued, FormWords.Help(plugin, session)),
        (FormCommand.Finish, _) => Finish(plugin, session),
        (FormCommand.Review, _) => new FormStep(session, TurnOutcome.FormContinued, FormWords.Prompt(plugin, session, FormWords.Review(plugin, session))),
        _ => null,
    };

    /// <summary>Takes answers that name their questions; a finished form gives its report anew.</summary>
    public static FormStep Change(IPlugin plugin, FormSession session, IReadOnlyList<(Field Field, string Typed)> named)
    {
        var answers = session.Answers;
        foreach (var (field, typed) in named)
        {
            var reading = field.Read(typed);
            if (reading.Value is null) return Refuse(plugin, session, $"Question {field.Id}: {reading.Reason}");
            answers = answers.SetItem(field.Id, reading.Value);
        }

        var changed = session with { Answers = answers };
        if (session.Stage == FormStage.Finished) return Finish(plugin, changed);
        var noted = $"Noted: {string.Join("; ", named.Select(change => $"question {change.Field.Id} is {change.Field.Show(answers[change.Field.Id]).ToLowerInvariant()}"))}.\n\n";
        return changed.Answers.ContainsKey(changed.Current) ? Advance(plugin, changed, noted) : Ask(plugin, changed, noted);
    }

    /// <summary>Asks a question that may have been answered already.</summary>
    public static FormStep AskAgain(IPlugin plugin, FormSession session, Field field) =>
        Ask(plugin, session with { Current = field.Id, Stage = FormStage.Asking }, "");

    /// <summary>Takes the answer to the question that was asked, or null where the text is none.</summary>
    public static FormStep? Answer(IPlugin plugin, FormSession session, string text)
    {
        var field = Current(plugin, session);
        if (field.Read(text).Value is not { } value) return null;
        return Advance(plugin, session with { Answers = session.Answers.SetItem(field.Id, value), Current = field.Id }, "");
    }

    /// <summary>Says why the text is not an answer, and asks again while the form is asking.</summary>
    public static FormStep Refuse(IPlugin plugin, FormSession session, string reason) =>
        new(session, TurnOutcome.FormRefused, FormWords.Prompt(plugin, session, session.Stage == FormStage.Finished ? reason : $"{reason}\n\n{FormWords.Ask(plugin, session)}"));

    /// <summary>The reason why a text does not answer the question that was asked.</summary>
    public static string Reason(IPlugin plugin, FormSession session, string text) => Current(plugin, session).Read(text).Reason ?? "";

    /// <summary>Takes a submitted card.</summary>
    public static FormStep Submit(IPlugin plugin, FormSession? session, Submission submission)
    {
        if (session is null || session.Plugin != plugin.Name || session.Card != submission.Card)
            return new FormStep(session, TurnOutcome.CardOutdated, FormWords.Say("That card is no longer in use, and nothing was changed. Start the questionnaire again for a new one.", PluginCatalog.Wish(plugin)));

        var answers = session.Answers;
        foreach (var field in plugin.Form.Fields)
        {
            if (!submission.Values.TryGetValue(field.Id, out var typed) || string.IsNullOrWhiteSpace(typed)) continue;
            var reading = field.Read(typed);
            if (reading.Value is null) return Refuse(plugin, session, $"Question {field.Id}: {reading.Reason}");
            answers = answers.SetItem(field.Id, reading.Value);
        }

        return Finish(plugin, session with { Answers = answers });
    }

    private FormStep Resume(IPlugin plugin, FormSession session)
    {
        var asking = session with { Stage = FormStage.Asking, Card = newId() };
        var text = $"We go on with the {plugin.Title.ToLowerInvariant()}. Say start over to begin anew.\n\n{FormWords.Ask(plugin, asking)}";
        return new FormStep(asking, TurnOutcome.FormStarted, FormWords.Prompt(plugin, asking, text) with { Card = FormWords.Card(plugin, asking) });
    }

    private static FormStep Back(IPlugin plugin, FormSession session)
    {
        var at = session.Stage == FormStage.Finished ? plugin.Form.Fields.Count : plugin.Form.IndexOf(session.Current);
        return at <= 0 ? Ask(plugin, session, "That is the first question.\n\n") : AskAgain(plugin, session, plugin.Form.Fields[at - 1]);
    }

    /// <summary>Asks the next question that has no answer after the current one, or finishes.</summary>
    private static FormStep Advance(IPlugin plugin, FormSession session, string before)
    {
        var next = plugin.Form.Fields.Skip(plugin.Form.IndexOf(session.Current) + 1).FirstOrDefault(field => !session.Answers.ContainsKey(field.Id));
        return next is null ? Finish(plugin, session) : Ask(plugin, session with { Current = next.Id }, before);
    }

    private static FormStep Ask(IPlugin plugin, FormSession session, string before) =>
        new(session, TurnOutcome.FormContinued, FormWords.Prompt(plugin, session, before + FormWords.Ask(plugin, session)));

    private static FormStep Finish(IPlugin plugin, FormSession session) =>
        new(session with { Stage = FormStage.Finished }, TurnOutcome.FormFinished, FormWords.Report(plugin.Evaluate(new FormAnswers(session.Answers))));

    private FormSession Fresh(IPlugin plugin) =>
        new(plugin.Name, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), plugin.Form.Fields[0].Id, newId(), FormStage.Asking);

    /// <summary>The field that is asked now; the first where the form was changed meanwhile.</summary>
    private static Field Current(IPlugin plugin, FormSession session) => plugin.Form.Find(session.Current) ?? plugin.Form.Fields[0];
}
