namespace AssistantBot.Conversation.Turns;

/// <summary>Where a channel shows a person how an answer comes about. Calls come one after another; none of them fails.</summary>
public interface ITurnProgress
{
    /// <summary>True where text is shown as it is written. The reply's text begins with all that was shown then.</summary>
    bool ShowsText { get; }

    /// <summary>Shows what is being done, in a few words such as "Searching the toolkits".</summary>
    Task InformAsync(string status);

    /// <summary>Adds to the text that is shown.</summary>
    Task WriteAsync(string more);
}

/// <summary>Shows nothing.</summary>
public sealed class NoProgress : ITurnProgress
{
    public static NoProgress Instance { get; } = new();

    public bool ShowsText => false;

    public Task InformAsync(string status) => Task.CompletedTask;

    public Task WriteAsync(string more) => Task.CompletedTask;
}
