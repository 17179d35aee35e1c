namespace AssistantBot.Conversation.Ports;

/// <summary>The activities of a conversation in order, for channels that must show them again.</summary>
public interface ITranscript
{
    /// <summary>Adds an activity and returns its number in the conversation, counted from 1.</summary>
    Task<long> AppendAsync(string conversation, string json, CancellationToken cancel);

    /// <summary>The activities after a number (0: all), oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversation, long after, int limit, CancellationToken cancel);

    /// <summary>Forgets what a conversation said, but for the last activity, which may still be on its way to the page. The numbers go on.</summary>
    Task ForgetAsync(string conversation, CancellationToken cancel);
}

public sealed record TranscriptEntry(long Number, string Json);
