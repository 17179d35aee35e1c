using System.Collections.Concurrent;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.Feedback;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>Sends the parcels of the mailbox: those of one lane in the order in which they were committed, whichever instance committed them.</summary>
/// <param name="connector">Makes a client for some sends.</param>
internal sealed partial class Outbox(IMailbox mailbox, SendQueue queue, Func<ConnectorClient> connector, FeedbackDesk feedback, Leases leases, TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>How often it is looked whether another instance has sent what goes before.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    // What was sent, and could not be marked as sent: it is not sent again.
    private readonly ConcurrentDictionary<long, string> _sent = new();

    /// <summary>Keys of what is worked on here.</summary>
    public IReadOnlyCollection<string> Keys => [.. _held.Keys];

    /// <summary>How many they are.</summary>
    public int Depth => _held.Count;

    public bool Holds(string key) => _held.ContainsKey(key);

    /// <summary>Has a letter's parcel wait for <see cref="SendAsync"/>, should there be one before.</summary>
    public void Hold(string key) => _held.TryAdd(key, new Held());

    public void Release(string key)
    {
        if (_held.TryRemove(key, out var held)) held.Done.TrySetResult();
    }

    /// <summary>Sends a letter's parcel when its turn comes, and waits for it as long as a channel lets a turn last. What takes longer goes on afterwards.</summary>
    /// <param name="ending">Sends the beginning in a way of its own; gives what is left, or null where nothing more may be said.</param>
    public async Task SendAsync(string key, string lane, Func<Parcel, Task<IReadOnlyList<Outgoing>?>>? ending = null)
    {
        var held = _held.GetOrAdd(key, _ => new Held());
        (held.Lane, held.Ending, held.IsReady) = (lane, ending, true);
        // Where the queue is full it is sent when somebody looks for what was left.
        if (queue.AddAsync(lane, cancel => DrainAsync(lane, cancel)) is { IsCompletedSuccessfully: true, Result: false }) Release(key);
        if (!await SendPatience.WaitAsync(held.Done.Task, time)) LogLater();
    }

    /// <summary>Notes that a message was sent.</summary>
    /// <param name="id">The channel's id of it; null where it gave none.</param>
    public Task MarkAsync(string key, long number, Envelope envelope, string? id) => Task.WhenAll(mailbox.SentAsync(key, number, CancellationToken.None), KeepAsync(envelope, id));

    private async Task DrainAsync(string lane, CancellationToken cancel)
    {
        while (true)
        {
            var ready = _held.Where(held => held.Value.IsReady && held.Value.Lane == lane).Select(held => held.Key).ToList();
            if (await mailbox.NextAsync(lane, cancel) is not { } parcel)
            {
                // What was committed before the look and is no longer there was sent elsewhere.
                ready.ForEach(Release);
                return;
            }

            if (parcel.Lease.Owner != leases.Owner) await Task.Delay(Again, time, cancel);
            else if (_held.TryGetValue(parcel.Key, out var held) && !held.IsReady) return;
            else if (!await TrySendAsync(parcel, held, cancel)) return;
        }
    }

    /// <returns>False where the mailbox failed; somebody tries again when the lease has ended.</returns>
    private async Task<bool> TrySendAsync(Parcel parcel, Held? held, CancellationToken cancel)
    {
        try
        {
            var left = held?.Ending is { } end ? await end(parcel) : parcel.Messages;
            foreach (var outgoing in left ?? [])
            {
                if (await PostAsync(parcel.Key, outgoing, cancel)) continue;
                // The rest would stand alone.
                left = null;
                break;
            }

            if (left is null) await mailbox.DropAsync(parcel.Key, CancellationToken.None);
            return true;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            LogFailed(error);
            return false;
        }
        finally
        {
            Release(parcel.Key);
        }
    }

    private async Task<bool> PostAsync(string key, Outgoing outgoing, CancellationToken cancel)
    {
        var envelope = Envelope.Read(outgoing);
        if (!_sent.TryGetValue(outgoing.Number, out var id))
        {
            var delivery = await connector().DeliverAsync(envelope.Address, envelope.Message, cancel);
            if (!delivery.IsSent) return false;
            _sent[outgoing.Number] = id = delivery.Id ?? "";
        }

        await MarkAsync(key, outgoing.Number, envelope, id.Length > 0 ? id : null);
        _sent.TryRemove(outgoing.Number, out _);
        return true;
    }

    private Task KeepAsync(Envelope envelope, string? id) => envelope.Answer is { } answer && (envelope.RatedId ?? id) is { } message
        ? feedback.KeepAsync(new RatedMessage(envelope.Message.ChannelId!, envelope.Message.Conversation!.Id!, message), answer)
        : Task.CompletedTask;

    private sealed class Held
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string? Lane { get; set; }

        public Func<Parcel, Task<IReadOnlyList<Outgoing>?>>? Ending { get; set; }

        public volatile bool IsReady;
    }

    [LoggerMessage(1, LogLevel.Information, "A reply takes long; the turn ends, and it is sent when the channel takes it")]
    private partial void LogLater();

    [LoggerMessage(2, LogLevel.Error, "A reply could not be taken from the mailbox, or marked as sent; it is tried again")]
    private partial void LogFailed(Exception error);
}
