using AssistantBot.Conversation.Decisions;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Privacy;

/// <summary>Tells people what is kept about them, gives them a copy, and deletes it: their own, and after they said yes.</summary>
/// <param name="ports">Null where nobody knows what is kept; then it decides nothing.</param>
internal sealed class PrivacyDesk(PrivacyPorts? ports, IPapers? papers, MemoryKeeper keeper)
{
    /// <summary>The situation without the question whether to delete everything: whatever comes next answers it, or takes it off the table.</summary>
    /// <returns>Whether the person had been asked.</returns>
    public static (Situation Now, bool Asked) TakeQuestion(Situation now) =>
        now.Memory.Forgetting == now.Turn.Person ? (now with { Memory = now.Memory with { Forgetting = null } }, true) : (now, false);

    /// <summary>What the text asks about one's own data; null where it is about anything else.</summary>
    /// <param name="asked">Whether the person was just asked whether to delete it.</param>
    public async Task<Decision?> AnswerAsync(Situation now, bool asked, CancellationToken cancel)
    {
        if (ports is null) return null;
        var answer = asked ? PrivacyRequest.IsYes(now.Text) : null;
        var wish = asked && PrivacyRequest.IsCopy(now.Text) ? PrivacyWish.Export : PrivacyRequest.Read(now.Text);
        if (answer is null && wish is null) return null;
        now = FormDesk.WithoutPending(now);
        if (answer == false) return Told(now, PrivacyWords.Kept);
        var holdings = await FindAsync(now, ports, cancel);
        return answer == true ? await DeleteAsync(now, ports, holdings, cancel) : wish switch
        {
            PrivacyWish.Tell => Told(now, now.Turn.Shared ? PrivacyWords.TellShared(holdings) : PrivacyWords.Tell(holdings, ports.Terms)),
            PrivacyWish.Export when now.Turn.Shared => Told(now, PrivacyWords.CopyShared),
            PrivacyWish.Export => await ExportAsync(now, ports, holdings, asked, cancel),
            _ when holdings.IsEmpty => Told(now, PrivacyWords.NothingKept),
            _ => Asking(Told(now, now.Turn.Shared ? PrivacyWords.ConfirmShared(holdings) : PrivacyWords.Confirm(holdings)), now),
        };
    }

    /// <summary>Remembers that something of a person now stands in a shared conversation, so that it is found when they ask elsewhere.</summary>
    public Task NoteAsync(Turn turn, ConversationMemory before, ConversationMemory after, CancellationToken cancel) =>
        ports is not null && turn is { Shared: true, Account: not null } && !before.Knows(turn.Person) && after.Knows(turn.Person)
            ? ports.Presence.NoteAsync(turn.Owner, MemoryKeeper.Key(turn), cancel)
            : Task.CompletedTask;

    private async Task<Holdings> FindAsync(Situation now, PrivacyPorts with, CancellationToken cancel)
    {
        if (now.Turn.Shared) return new Holdings(KeptMemory.Of(now.Memory, now.Turn.Person, now.Content));
        var kinds = new List<KeptKind>(KeptMemory.Of(now.Memory, now.Content));
        foreach (var state in await ElsewhereAsync(now.Turn, with, cancel)) kinds.AddRange(KeptMemory.Of((await keeper.LoadAsync(state, cancel)).Memory, now.Turn.Person, now.Content));
        foreach (var kept in with.Kept) kinds.AddRange(await kept.FindAsync(Whose(now.Turn), cancel));
        return new Holdings(kinds);
    }

    private async Task<Decision> ExportAsync(Situation now, PrivacyPorts with, Holdings holdings, bool asked, CancellationToken cancel)
    {
        if (papers is null) return Told(now, PrivacyWords.CannotWrite(holdings));
        try
        {
            var report = HoldingsReport.Of(holdings, with.Terms, with.Time.GetUtcNow());
            var files = new[] { await papers.WriteAsync(report, PaperFormat.Word, now.Turn.Owner, cancel), await papers.WriteAsync(report, PaperFormat.Json, now.Turn.Owner, cancel) };
            await NoteAsync(now.Turn, AuditAction.Exported, with, holdings, cancel);
            return asked ? Asking(Told(now, PrivacyWords.Copied(files), PrivacyWords.ConfirmAgain), now) : Told(now, PrivacyWords.Copied(files));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return now.Say(TurnOutcome.Failed, PrivacyWords.NotWritten);
        }
    }

    private async Task<Decision> DeleteAsync(Situation now, PrivacyPorts with, Holdings holdings, CancellationToken cancel)
    {
        if (!now.Turn.Shared)
        {
            foreach (var kept in with.Kept.Reverse()) await kept.DeleteAsync(Whose(now.Turn), cancel);
            foreach (var state in await ElsewhereAsync(now.Turn, with, cancel)) await keeper.ChangeAsync(state, memory => memory.Without(now.Turn.Person), cancel);
            await with.Presence.ForgetAsync(now.Turn.Owner, cancel);
        }

        await NoteAsync(now.Turn, AuditAction.Deleted, with, holdings, cancel);
        // An activity that comes again must be known: the ids stay, which say nothing.
        var left = now.Turn.Shared ? now.Memory.Without(now.Turn.Person) : ConversationMemory.Empty with { Answered = now.Memory.Answered };
        return Decision.Say(left, TurnOutcome.Forgotten, PrivacyWords.Deleted(holdings, with.Terms));
    }

    /// <summary>Shared conversations in which something of the person is remembered.</summary>
    private static async Task<IReadOnlyList<string>> ElsewhereAsync(Turn turn, PrivacyPorts with, CancellationToken cancel) =>
        turn.Account is null ? [] : await with.Presence.FindAsync(turn.Owner, cancel);

    private static Task NoteAsync(Turn turn, AuditAction action, PrivacyPorts with, Holdings holdings, CancellationToken cancel) =>
        with.Audit.AddAsync(new AuditEntry(with.Time.GetUtcNow(), action, turn.Channel, turn.Account ?? turn.Conversation, holdings.Counts), cancel);

    private static Whose Whose(Turn turn) => new(turn.Owner, turn.Channel, turn.Conversation);

    private static Decision Told(Situation now, params Reply[] replies) => now.Say(TurnOutcome.PrivacyTold, replies);

    private static Decision Asking(Decision decision, Situation now) => decision with { Memory = decision.Memory with { Forgetting = now.Turn.Person } };
}
