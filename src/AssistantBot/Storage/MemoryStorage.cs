using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;
using AssistantBot.Retention;

namespace AssistantBot.Storage;

/// <summary>Everything that is remembered, until the program ends.</summary>
/// <param name="why">Why it is kept here, and how to change that.</param>
internal sealed partial class MemoryStorage(string why, TimeProvider time, ILogger<MemoryStorage> log) : IStorage
{
    private readonly MemoryMailbox _mailbox = new();
    private readonly MemoryTranscript _transcript = new(time);
    private readonly MemoryFeedback _feedback = new();
    private readonly MemoryAudit _audit = new();
    private readonly MemoryPresence _presence = new();
    private MemoryStateStore? _state;

    public IStateStore State => Stored;

    public ITranscript Transcript => _transcript;

    public IFeedbackStore Feedback => _feedback;

    public IMailbox Mailbox => _mailbox;

    public IAudit Audit => _audit;

    public IPresence Presence => _presence;

    public ITurnLock? Turns => null;

    public Task OpenAsync()
    {
        KeptInMemory(log, why);
        return Task.CompletedTask;
    }

    private MemoryStateStore Stored => _state ??= new MemoryStateStore(_mailbox, time);

    public Task<IReadOnlyList<PurgeCount>> PurgeAsync(DateTimeOffset before, DateTimeOffset auditBefore, CancellationToken cancel)
    {
        var states = Stored.Purge(before);
        _presence.Purge(Stored.Holds);
        var (answers, ratings) = _feedback.Purge(before);
        return Task.FromResult<IReadOnlyList<PurgeCount>>(
        [
            new("conversations", states), new("shown conversations", _transcript.Purge(before)), new("answers", answers), new("ratings", ratings),
            new("messages", _mailbox.Purge(before)), new("audit entries", _audit.Purge(auditBefore)),
        ]);
    }

    public Task<Readiness> CheckAsync() => Task.FromResult(new Readiness(true, "memory", why));

    [LoggerMessage(LogLevel.Warning, "Conversations are kept in memory and forgotten when the program ends: {Why}")]
    private static partial void KeptInMemory(ILogger logger, string why);
}
