using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Conversation;

/// <summary>Takes turns: one at a time in each conversation, each ending in a named outcome.</summary>
/// <param name="newId">Makes the numbers of cards, hard to guess.</param>
public sealed partial class Assistant(IContent content, IAnswerer answerer, IStateStore store, Func<string> newId, ILogger<Assistant> log) : IAssistant
{
    /// <summary>The longest message that is read, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>How often a turn is decided when other programs write to its conversation meanwhile.</summary>
    private const int Attempts = 3;

    private readonly MemoryKeeper _keeper = new(store);
    private readonly ConversationGates _gates = new();
    private readonly FormEngine _forms = new(newId);

    public async Task<TurnResult> RespondAsync(Turn turn, CancellationToken cancel)
    {
        try
        {
            using var gate = await _gates.EnterAsync($"{turn.Channel}/{turn.Conversation}", cancel);
            var result = await TakeAsync(turn, cancel);
            LogTurn(turn.Channel, result.Outcome);
            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(turn.Channel, error);
            return new TurnResult(TurnOutcome.Failed, [new Reply(ReplyKind.Help, "Something went wrong on my side, and nothing was changed. Please send that again.")]);
        }
    }

    public Reply Ask(string question, IReadOnlyList<string> history)
    {
        if (Invitations.Find(question, content.Current.Plugins) is { } plugin) return _forms.Start(plugin, null).Reply;
        return answerer.Answer(question, history, content.Current);
    }

    /// <summary>Decides and saves. Where another program wrote to the conversation in between, the turn is decided anew on what it wrote.</summary>
    private async Task<TurnResult> TakeAsync(Turn turn, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (memory, revision) = await _keeper.LoadAsync(turn, cancel);
            if (turn.Activity is not null && memory.Answered.Contains(turn.Activity)) return new TurnResult(TurnOutcome.Duplicate, []);
            var decision = Decide(turn, memory);
            if (await _keeper.SaveAsync(turn, decision.Memory.WithAnswered(turn.Activity), revision, cancel)) return decision.Result;
        }

        throw new IOException("other programs keep writing to this conversation");
    }

    /// <summary>The order of a turn: who joins, what is submitted, what steers or answers the open form, what starts a plugin, and else a question.</summary>
    private Decision Decide(Turn turn, ConversationMemory memory)
    {
        var text = turn.Text.Trim();
        if (turn.Joined) return Decision.Say(memory, TurnOutcome.Welcomed, Welcome(memory));
        if (turn.Submission is { } submission) return Submit(submission, memory);
        if (text.Length == 0) return Decision.Say(memory, TurnOutcome.Refused, Hint("I got no text. Type a question, or say help."));
        if (text.Length > LongestText) return Decision.Say(memory, TurnOutcome.Refused, Hint($"That is longer than I can read at once ({LongestText:N0} characters). Please ask in a sentence or two."));
        return OpenForm(text, memory) ?? StartPlugin(text, memory) ?? WithoutForm(text, memory) ?? Question(text, memory);
    }

    private Reply Welcome(ConversationMemory memory) =>
        memory.Form is { Stage: not FormStage.Finished } session && content.Current.Plugins.Find(session.Plugin) is { } plugin
            ? FormWords.WelcomeBack(plugin, session)
            : SmallTalk.Introduce("Welcome.", content.Current);

    private Decision Submit(Submission submission, ConversationMemory memory)
    {
        if (content.Current.Plugins.Find(submission.Plugin) is { } plugin) return Decision.Take(memory, FormEngine.Submit(plugin, memory.Form, submission));
        return Decision.Say(memory, TurnOutcome.CardOutdated, Hint("That card is no longer in use, and nothing was changed."));
    }

    /// <summary>What the form that is open, put aside or finished makes of the text; null where the text is for somebody else.</summary>
    private Decision? OpenForm(string text, ConversationMemory memory)
    {
        if (memory.Form is not { } session || content.Current.Plugins.Find(session.Plugin) is not { } plugin) return null;
        if (_forms.Steer(FormCommands.Of(text, session.Stage == FormStage.Asking), plugin, session) is { } steered) return Decision.Take(memory, steered);
        if (session.Stage == FormStage.PutAside) return null;
        if (NamedAnswers.Wanted(text, plugin.Form) is { } wanted) return Decision.Take(memory, FormEngine.AskAgain(plugin, session, wanted));
        if (NamedAnswers.Read(text, plugin.Form, session) is { Count: > 0 } named) return Decision.Take(memory, FormEngine.Change(plugin, session, named));
        if (session.Stage == FormStage.Finished || Invitations.Find(text, content.Current.Plugins) is not null) return null;
        return FormEngine.Answer(plugin, session, text) is { } step ? Decision.Take(memory, step) : Aside(text, memory, plugin, session);
    }

    /// <summary>A question in the middle of a form is answered, and the form's own question put again.</summary>
    private Decision Aside(string text, ConversationMemory memory, Plugins.IPlugin plugin, FormSession session)
    {
        var reason = FormEngine.Refuse(plugin, session, FormEngine.Reason(plugin, session, text));
        var reply = answerer.Answer(text, memory.Questions, content.Current);
        var asksSomething = text.Any(char.IsLetter) && (reply.Kind is ReplyKind.Answer or ReplyKind.Help || text.EndsWith('?'));
        if (!asksSomething) return Decision.Take(memory, reason);
        var again = FormWords.Prompt(plugin, session, $"Back to the {plugin.Title.ToLowerInvariant()}.\n\n{FormWords.Ask(plugin, session)}");
        return new Decision(memory.WithQuestion(text), new TurnResult(Outcome(reply.Kind), [reply with { Suggestions = [] }, again]));
    }

    private Decision? StartPlugin(string text, ConversationMemory memory) =>
        Invitations.Find(text, content.Current.Plugins) is { } plugin ? Decision.Take(memory, _forms.Start(plugin, memory.Form)) : null;

    /// <summary>Steering words where there is nothing to steer.</summary>
    private Decision? WithoutForm(string text, ConversationMemory memory) => FormCommands.Of(text, asking: false) switch
    {
        FormCommand.Restart => Decision.Say(ConversationMemory.Empty with { Answered = memory.Answered }, TurnOutcome.Welcomed, SmallTalk.Introduce("We start afresh.", content.Current)),
        FormCommand.Cancel or FormCommand.PutAside or FormCommand.Back or FormCommand.Skip or FormCommand.Finish or FormCommand.Review =>
            Decision.Say(memory, TurnOutcome.Helped, Hint("No questionnaire is open. Ask me something, or start one.")),
        FormCommand.Resume when memory.Questions.Count == 0 => Decision.Say(memory, TurnOutcome.Helped, Hint("There is nothing to take up. Ask me something, or start a questionnaire.")),
        _ => null,
    };

    private Decision Question(string text, ConversationMemory memory)
    {
        var reply = answerer.Answer(text, memory.Questions, content.Current);
        return Decision.Say(reply.Kind == ReplyKind.Help ? memory : memory.WithQuestion(text), Outcome(reply.Kind), reply);
    }

    private Reply Hint(string text) => new(ReplyKind.Help, text) { Suggestions = SmallTalk.Offers(content.Current) };

    private static TurnOutcome Outcome(ReplyKind kind) => kind switch
    {
        ReplyKind.Answer => TurnOutcome.Answered,
        ReplyKind.Abstain => TurnOutcome.Abstained,
        ReplyKind.Clarify => TurnOutcome.Clarified,
        ReplyKind.Redirect => TurnOutcome.Redirected,
        ReplyKind.Form => TurnOutcome.FormStarted,
        _ => TurnOutcome.Helped,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "A turn on {Channel} ended as {Outcome}")]
    private partial void LogTurn(string channel, TurnOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Channel} failed")]
    private partial void LogFailure(string channel, Exception error);

    private sealed record Decision(ConversationMemory Memory, TurnResult Result)
    {
        public static Decision Say(ConversationMemory memory, TurnOutcome outcome, Reply reply) => new(memory, new TurnResult(outcome, [reply]));

        public static Decision Take(ConversationMemory memory, FormStep step) => Say(memory with { Form = step.Session }, step.Outcome, step.Reply);
    }
}
