namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>How a channel answered a send.</summary>
/// <param name="Status">HTTP status; null where no answer came.</param>
/// <param name="Id">The channel's id of the message; null where it gave none.</param>
/// <param name="Error">The channel's code of what was wrong, such as <c>ContentStreamNotAllowed</c>; null where it gave none.</param>
/// <param name="Reason">The channel's sentence beside the code; null where it gave none.</param>
internal sealed record Delivery(int? Status, string? Id = null, string? Error = null, string? Reason = null)
{
    public bool IsSent => Status is >= 200 and < 300;
}
