using System.Threading.Channels;

namespace AssistantBot.Channels.DirectLine;

/// <summary>The open sockets, woken when their conversation has something new.</summary>
internal sealed class Listeners
{
    /// <summary>A page in several tabs; more would be a fault in the page.</summary>
    public const int MostOfConversation = 8;

    /// <summary>Open sockets of all conversations.</summary>
    public const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Listener>> _conversations = new(StringComparer.Ordinal);
    private int _count;

    /// <exception cref="ChannelRefusal">429: too many are open.</exception>
    public Listener Open(string conversation)
    {
        lock (_lock)
        {
            var own = _conversations.GetValueOrDefault(conversation, []);
            if (own.Count >= MostOfConversation || _count >= Most)
                throw new ChannelRefusal(StatusCodes.Status429TooManyRequests, "TooManyStreams", "Too many streams are open; close a page and try again.");
            var listener = new Listener(this, conversation);
            own.Add(listener);
            _conversations[conversation] = own;
            _count++;
            return listener;
        }
    }

    public void Wake(string conversation)
    {
        lock (_lock)
        {
            foreach (var listener in _conversations.GetValueOrDefault(conversation, [])) listener.Wake();
        }
    }

    internal void Close(Listener listener)
    {
        lock (_lock)
        {
            if (!_conversations.TryGetValue(listener.Conversation, out var own) || !own.Remove(listener)) return;
            if (own.Count == 0) _conversations.Remove(listener.Conversation);
            _count--;
        }
    }
}

/// <summary>One open socket's place among them. It remembers one call while it is busy, which is enough: it reads everything then.</summary>
internal sealed class Listener(Listeners all, string conversation) : IDisposable
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public string Conversation { get; } = conversation;

    public void Wake() => _calls.Writer.TryWrite(true);

    /// <summary>Ends the waiting.</summary>
    public void End() => _calls.Writer.TryComplete();

    /// <returns>False when there is nothing more to wait for.</returns>
    public async Task<bool> WaitAsync() => await _calls.Reader.WaitToReadAsync() && _calls.Reader.TryRead(out _);

    public void Dispose() => all.Close(this);
}
