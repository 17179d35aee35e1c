namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>A token, or what came with it, is refused. The reason is for the log: whoever sent it learns the status alone.</summary>
/// <param name="status">401, or 403 where the token is good, but not for this activity.</param>
/// <param name="reason">Which rule was broken, in a few words, with nothing that was sent.</param>
internal sealed class TokenRefusal(int status, string reason) : Exception(reason)
{
    public int Status { get; } = status;

    public static TokenRefusal Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static TokenRefusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);
}
