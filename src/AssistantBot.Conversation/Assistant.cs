using System.Text.RegularExpressions;
using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Papers;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Privacy;
using AssistantBot.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Conversation;

/// <summary>Takes turns: one at a time in each conversation, each ending in a named outcome.</summary>
/// <param name="ports">What it can do with files.</param>
/// <param name="newId">Makes the numbers of cards, hard to guess.</param>
public sealed partial class Assistant(IContent content, IAnswerer answerer, IStateStore store, AssistantPorts ports, Func<string> newId, ILogger<Assistant> log) : IAssistant
{
    /// <summary>The longest message that is read, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>How often a turn is decided when other programs write to its conversation meanwhile.</summary>
    private const int Attempts = 3;

    private readonly MemoryKeeper _keeper = new(store);
    private readonly ConversationGates _gates = new();
    private readonly RunningAnswers _running = new();
    private readonly FormEngine _engine = new(newId, ports.Papers is not null);
    private readonly PaperDesk _papers = new(ports.Papers);

    private PrivacyDesk Privacy => new(ports.Privacy, ports.Papers, _keeper);

    private FormDesk Forms => new(_engine);

    private DraftDesk Drafts => new(ports.Drafts);

    private DocumentDesk Documents => new(ports.Documents, ports.Evidence, _engine);

    public async Task<TurnResult> RespondAsync(Turn turn, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel)
    {
        turn = Typed.Clean(turn);
        try
        {
            using var running = _running.Begin(turn, cancel);
            using var gate = await _gates.EnterAsync($"{turn.Channel}/{turn.Conversation}", cancel);
            await using var alone = ports.Turns is { } turns ? await turns.EnterAsync($"{turn.Channel}/{turn.Conversation}", cancel) : null;
            var result = await TakeAsync(turn, running, settle, cancel);
            LogTurn(turn.Channel, result.Outcome);
            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(turn.Channel, error);
            return new TurnResult(TurnOutcome.Failed, [new Reply(ReplyKind.Help, "Something went wrong on my side, and nothing was changed. Please send that again.")]);
        }
    }

    public async Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel)
    {
        question = Typed.Clean(question);
        if (PrivacyRequest.Read(question) is not null) return PrivacyWords.Stateless;
        if (Invitations.Find(question, content.Current.Plugins) is { } plugin) return _engine.Start(plugin, CouncilNames.Of(content.Current), Carried.Nothing, question).Reply;
        return await answerer.AnswerAsync(new Inquiry(question, history, content.Current), cancel);
    }

    /// <summary>Decides and saves. Where another program wrote to the conversation in between, the turn is decided anew on what it wrote.</summary>
    private async Task<TurnResult> TakeAsync(Turn turn, RunningAnswer running, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (memory, revision) = await _keeper.LoadAsync(turn, cancel);
            if (turn.Activity is not null && memory.Answered.Contains(turn.Activity)) return new TurnResult(TurnOutcome.Duplicate, []);
            var decision = await DecideOrWithdrawAsync(new Situation(turn, memory, content.Current) { Running = running }, cancel);
            await Privacy.NoteAsync(turn, memory, decision.Memory, cancel);
            var settlement = settle is null ? null : await settle(decision.Result);
            if (await _keeper.SaveAsync(turn, decision.Memory.WithAnswered(turn.Activity), revision, settlement, cancel)) return decision.Result;
        }

        throw new IOException("other programs keep writing to this conversation");
    }

    /// <summary>The decision; where the person sent something new meanwhile, what was shown until then is all that is said.</summary>
    private async Task<Decision> DecideOrWithdrawAsync(Situation now, CancellationToken cancel)
    {
        try
        {
            return await DecideAsync(now, cancel);
        }
        catch (AnswerWithdrawnException withdrawn) when (!cancel.IsCancellationRequested)
        {
            return now.Say(TurnOutcome.Superseded, withdrawn.SoFar);
        }
    }

    /// <summary>
    /// The order of a turn: who joins, what is submitted or handed over; then what the text wants with one's own data, answers, asks to save, steers or starts; and else a question.
    /// </summary>
    private async Task<Decision> DecideAsync(Situation now, CancellationToken cancel)
    {
        (now, var asked) = PrivacyDesk.TakeQuestion(now);
        if (now.Turn.Joined) return Welcome(now);
        if (now.Turn.Submission is { } submission) return Forms.Submit(now, submission);
        if (now.Turn.Attachments.Count > 0) return await Documents.TakeAsync(now, cancel);
        if (now.Text.Length == 0) return now.Hint(TurnOutcome.Refused, "I got no text. Type a question, or say help.");
        if (now.Text.Length > LongestText) return now.Hint(TurnOutcome.Refused, $"That is longer than I can read at once ({LongestText:N0} characters). Please ask in a sentence or two.");
        if (await Privacy.AnswerAsync(now, asked, cancel) is { } own) return own;
        if (Forms.Confirm(now) is { } confirmed) return confirmed;

        now = FormDesk.WithoutPending(now);
        return await _papers.AnswerAsync(now, cancel)
            ?? await Drafts.AnswerAsync(now)
            ?? FormList.Show(now)
            ?? await Forms.AnswerAsync(now, () => AnsweredAsync(now))
            ?? Forms.Start(now)
            ?? Forms.SomebodyElses(now)
            ?? WithoutForm(now)
            ?? await QuestionAsync(now);
    }

    private static Decision Welcome(Situation now) => now.Say(
        TurnOutcome.Welcomed,
        FormDesk.Mine(now) is { Session.Stage: not FormStage.Finished } open ? FormWords.WelcomeBack(open)
        : SmallTalk.Introduce(now.Turn.Shared ? "Hello, everybody. Mention me with your question, and I answer here." : "Welcome.", now.Content));

    /// <summary>Steering words where there is nothing to steer.</summary>
    private static Decision? WithoutForm(Situation now) => FormCommands.Of(now.Text, asking: false) switch
    {
        FormCommand.Restart => Decision.Say(ConversationMemory.Empty with { Answered = now.Memory.Answered, Forms = now.Memory.Forms }, TurnOutcome.Welcomed, SmallTalk.Introduce("We start afresh.", now.Content)),
        FormCommand.Cancel or FormCommand.PutAside or FormCommand.Back or FormCommand.Skip or FormCommand.SkipRest or FormCommand.Finish or FormCommand.Review =>
            now.Hint(TurnOutcome.Helped, "No questionnaire is open. Ask me something, or start one."),
        FormCommand.Resume when now.Memory.Questions.Count == 0 => now.Hint(TurnOutcome.Helped, "There is nothing to take up. Ask me something, or start a questionnaire."),
        _ when BareAnswer().IsMatch(now.Text) => now.Hint(TurnOutcome.Helped, "I have asked nothing just now. Ask me something, or start one of the instruments."),
        _ => null,
    };

    private async Task<Decision> QuestionAsync(Situation now)
    {
        var reply = await AnsweredAsync(now);
        return Decision.Say(Exchanges.Remember(now, reply), Outcomes.Of(reply.Kind), reply);
    }

    private Task<Reply> AnsweredAsync(Situation now) => answerer.AnswerAsync(
        new Inquiry(now.Text, now.Memory.Questions, now.Content) { Person = $"{now.Turn.Channel}/{now.Turn.Person}", Progress = now.Running.Progress, Before = Exchanges.Generated(now.Memory) }, now.Running.Cancel);

    /// <summary>An answer to no question.</summary>
    [GeneratedRegex(@"^\W*(?:yes|no|yep|yeah|nope|sure|not sure|don'?t know)(?: please| thanks)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BareAnswer();

    [LoggerMessage(Level = LogLevel.Debug, Message = "A turn on {Channel} ended as {Outcome}")]
    private partial void LogTurn(string channel, TurnOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Channel} failed")]
    private partial void LogFailure(string channel, Exception error);
}
