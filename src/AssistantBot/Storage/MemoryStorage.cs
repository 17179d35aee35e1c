using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;

namespace AssistantBot.Storage;

/// <summary>Everything that is remembered, until the program ends.</summary>
/// <param name="why">Why it is kept here, and how to change that.</param>
internal sealed partial class MemoryStorage(string why, ILogger<MemoryStorage> log) : IStorage
{
    private readonly MemoryMailbox _mailbox = new();

    public IStateStore State => field ??= new MemoryStateStore(_mailbox);

    public ITranscript Transcript { get; } = new MemoryTranscript();

    public IFeedbackStore Feedback { get; } = new MemoryFeedback();

    public IMailbox Mailbox => _mailbox;

    public ITurnLock? Turns => null;

    public Task OpenAsync()
    {
        KeptInMemory(log, why);
        return Task.CompletedTask;
    }

    public Task<Readiness> CheckAsync() => Task.FromResult(new Readiness(true, "memory", why));

    [LoggerMessage(LogLevel.Warning, "Conversations are kept in memory and forgotten when the program ends: {Why}")]
    private static partial void KeptInMemory(ILogger logger, string why);
}
