namespace AssistantBot.Retention;

/// <summary>Deletes what nobody has used for long; each feature that keeps something about people registers its own.</summary>
internal interface IPurge
{
    /// <returns>How many of what; kinds of which there were none may be left out.</returns>
    /// <exception cref="Exception">It could not be done; what was deleted until then is.</exception>
    Task<IReadOnlyList<PurgeCount>> PurgeAsync(PurgeTimes times, CancellationToken cancel);
}

/// <param name="Now">What is kept for a time of its own counts from here.</param>
/// <param name="Before">What was last used before is deleted.</param>
/// <param name="AuditBefore">The same for the audit.</param>
internal sealed record PurgeTimes(DateTimeOffset Now, DateTimeOffset Before, DateTimeOffset AuditBefore);

/// <summary>How many of something were deleted for their age.</summary>
/// <param name="What">Several of them, such as "files".</param>
internal sealed record PurgeCount(string What, int Count);
