namespace AssistantBot.Conversation.Ports;

/// <summary>The record of who had what deleted or handed over. It holds nothing of what that was.</summary>
public interface IAudit
{
    Task AddAsync(AuditEntry entry, CancellationToken cancel);

    /// <summary>All entries of a time or later, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(DateTimeOffset since, CancellationToken cancel);
}

/// <param name="At">When; to the millisecond.</param>
/// <param name="Channel">Where it was asked for, such as <c>msteams</c>, or <c>command line</c> or <c>retention</c>.</param>
/// <param name="Account">The channel's id of who asked; of the conversation where the channel does not prove people's ids; empty where nobody asked.</param>
/// <param name="What">How many of what, such as "3 questions, 1 file".</param>
public sealed record AuditEntry(DateTimeOffset At, AuditAction Action, string Channel, string Account, string What);

public enum AuditAction
{
    /// <summary>A copy was handed over.</summary>
    Exported,

    /// <summary>It was deleted because somebody asked.</summary>
    Deleted,

    /// <summary>It was deleted because nobody had used it for as long as things are kept.</summary>
    Purged,
}
