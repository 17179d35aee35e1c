namespace AssistantBot.Channels;

/// <summary>A request that a channel does not accept. Nothing was changed.</summary>
/// <param name="status">HTTP status, 4xx or 503.</param>
/// <param name="code">For programs, such as <c>BadSyntax</c>.</param>
/// <param name="message">One line that says what was wrong and what to do.</param>
internal sealed class ChannelRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>When to try again; null where that would change nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static ChannelRefusal BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    public static ChannelRefusal BadActivity(string message) => new(StatusCodes.Status400BadRequest, "BadActivity", message);

    public static ChannelRefusal TooMany(string message, TimeSpan wait) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message) { RetryAfter = wait };
}
