using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.DirectLine;

/// <summary>The activities of each conversation: kept by the transcript, announced to open sockets.</summary>
internal sealed class ConversationLog(ITranscript transcript, Listeners listeners)
{
    public async Task AppendAsync(string conversation, BotActivity activity)
    {
        await transcript.AppendAsync(conversation, JsonSerializer.Serialize(activity, ActivityJson.Wire.BotActivity), CancellationToken.None);
        listeners.Wake(conversation);
    }

    public async Task<ActivitySet> ReadAsync(string conversation, long watermark, CancellationToken cancel)
    {
        var entries = await transcript.ReadAsync(conversation, watermark, ActivitySet.Most, cancel);
        return new ActivitySet(entries, entries.Count > 0 ? entries[^1].Number : watermark);
    }

    public async Task<bool> IsEmptyAsync(string conversation, CancellationToken cancel) =>
        (await transcript.ReadAsync(conversation, 0, 1, cancel)).Count == 0;

    /// <summary>A watermark beyond the end was given out by a transcript that is no more.</summary>
    /// <exception cref="ChannelRefusal">404: the conversation has ended, and the page begins a new one.</exception>
    public async Task DemandAsync(string conversation, long watermark, CancellationToken cancel)
    {
        if (watermark > 0 && (await transcript.ReadAsync(conversation, watermark - 1, 1, cancel)).Count == 0)
            throw new ChannelRefusal(StatusCodes.Status404NotFound, "ConversationNotFound", "The conversation is no longer kept; begin a new one.");
    }
}
