using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;
using AssistantBot.Retention;

namespace AssistantBot.Storage;

/// <summary>Where everything that is remembered is kept.</summary>
internal interface IStorage
{
    IStateStore State { get; }

    ITranscript Transcript { get; }

    IFeedbackStore Feedback { get; }

    IMailbox Mailbox { get; }

    IAudit Audit { get; }

    IPresence Presence { get; }

    /// <summary>Keeps the turns of a conversation apart across programs; null where only this one uses the storage.</summary>
    ITurnLock? Turns { get; }

    /// <summary>Opens it, once; the stores wait for this themselves.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    Task OpenAsync();

    /// <summary>Whether it can be read now. Never throws.</summary>
    Task<Readiness> CheckAsync();

    /// <summary>Deletes what was last used before a time, of whatever kind, and of the audit what is older than another.</summary>
    Task<IReadOnlyList<PurgeCount>> PurgeAsync(DateTimeOffset before, DateTimeOffset auditBefore, CancellationToken cancel);
}
