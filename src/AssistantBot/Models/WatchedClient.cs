using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Model;
using Microsoft.Extensions.AI;

namespace AssistantBot.Models;

/// <summary>Ends a call from which nothing comes for too long, and says what went wrong in our own words.</summary>
internal sealed class WatchedClient(IChatClient inner, ModelOptions options, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, CancellationToken cancellationToken = default)
    {
        using var watch = new Watch(options.Timeout, time, cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, chat, watch.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw watch.Explain(error, options);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var watch = new Watch(options.Timeout, time, cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(messages, chat, watch.Token).GetAsyncEnumerator(watch.Token);
        while (await NextAsync(updates, watch, cancellationToken) is { } update)
        {
            // What is done with it does not count as waiting for the model.
            watch.Pause();
            yield return update;
            watch.Resume();
        }
    }

    private async Task<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, Watch watch, CancellationToken cancel)
    {
        try
        {
            return await updates.MoveNextAsync() ? updates.Current : null;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            throw watch.Explain(error, options);
        }
    }

    /// <summary>Measures how long nothing comes.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly TimeSpan _patience;
        private readonly CancellationTokenSource _late;
        private readonly CancellationTokenSource _both;

        public Watch(TimeSpan patience, TimeProvider time, CancellationToken cancel)
        {
            (_patience, _late) = (patience, new CancellationTokenSource(patience, time));
            _both = CancellationTokenSource.CreateLinkedTokenSource(_late.Token, cancel);
        }

        public CancellationToken Token => _both.Token;

        public void Pause() => _late.CancelAfter(Timeout.InfiniteTimeSpan);

        public void Resume() => _late.CancelAfter(_patience);

        public ModelException Explain(Exception error, ModelOptions options) => error as ModelException
            ?? (_late.IsCancellationRequested ? ModelFaults.TimedOut(options, error) : ModelFaults.Of(error, options));

        public void Dispose()
        {
            _both.Dispose();
            _late.Dispose();
        }
    }
}
