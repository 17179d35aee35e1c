using System.Net.WebSockets;

namespace AssistantBot.Channels.DirectLine;

/// <summary>Pushes the activities of a conversation to an open page.</summary>
internal sealed class StreamSocket(WebSocket socket, Listener listener, ConversationLog log)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Sends what there is after a watermark, and then whatever comes, until the page goes or the program ends.</summary>
    public async Task RunAsync(long watermark, CancellationToken ending)
    {
        var hearing = HearAsync();
        await using (ending.Register(listener.End))
        {
            try
            {
                do watermark = await SendAsync(watermark);
                while (await listener.WaitAsync());
                await SayGoodbyeAsync(hearing);
            }
            catch (Exception error) when (error is WebSocketException or OperationCanceledException)
            {
                // The page has gone; it reads on from its watermark when it comes back.
            }
        }

        socket.Abort();
        await hearing;
    }

    private async Task<long> SendAsync(long watermark)
    {
        while (true)
        {
            var set = await log.ReadAsync(listener.Conversation, watermark, CancellationToken.None);
            if (set.Entries.Count == 0) return watermark;
            await socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            watermark = set.Watermark;
        }
    }

    /// <summary>The page says nothing here but that it is still there, in empty frames. The end of its connection ends the stream.</summary>
    private async Task HearAsync()
    {
        var nothing = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(nothing.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // Gone without a word.
        }
        finally
        {
            listener.End();
        }
    }

    /// <summary>Closes in good order, and waits a little for the page to do the same.</summary>
    private async Task SayGoodbyeAsync(Task hearing)
    {
        using var patience = new CancellationTokenSource(Farewell);
        var reason = hearing.IsCompleted ? WebSocketCloseStatus.NormalClosure : WebSocketCloseStatus.EndpointUnavailable;
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(reason, null, patience.Token);
        await hearing.WaitAsync(patience.Token);
    }
}
