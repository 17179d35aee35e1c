namespace AssistantBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream</c>: the WebSocket. A browser cannot send a header with it, so the token stands in the address.</summary>
internal sealed class StreamEndpoint(TokenIssuer tokens, Listeners listeners, ConversationLog log, IHostApplicationLifetime lifetime)
{
    /// <summary>How often the connection is tried, and how long it may be silent then.</summary>
    private static readonly WebSocketAcceptContext Accept =
        new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) };

    public async Task RunAsync(HttpContext context)
    {
        var who = Bearer.DemandOwn(context, tokens.Verify(context.Request.Query["t"].ToString()));
        var watermark = ActivitySet.ReadWatermark(context.Request.Query["watermark"]);
        if (!context.WebSockets.IsWebSocketRequest) throw new ChannelRefusal(StatusCodes.Status400BadRequest, "BadRequest", "Open this address as a WebSocket.");
        using var listener = listeners.Open(who.Conversation);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Accept);
        await new StreamSocket(socket, listener, log).RunAsync(watermark, lifetime.ApplicationStopping);
    }
}
