namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>How long a turn waits for what it sends; a channel waits for the whole turn 10 to 15 s.</summary>
internal static class SendPatience
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    /// <summary>Waits for a send, not for ever.</summary>
    /// <returns>False where it goes on afterwards.</returns>
    public static async Task<bool> WaitAsync(Task send, TimeProvider time)
    {
        try
        {
            await send.WaitAsync(Length, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
