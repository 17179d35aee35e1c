using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Model;
using Microsoft.Extensions.AI;

namespace AssistantBot.Models;

/// <summary>Lets so many calls out at the same time. Who does not get a place soon does without the model.</summary>
internal sealed class LimitedClient(IChatClient inner, ModelOptions limits) : DelegatingChatClient(inner)
{
    /// <summary>How long is waited for a place, in seconds.</summary>
    private const double Longest = 1.5;

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(Math.Min(Longest, limits.TimeoutSeconds / 4));
    private readonly SemaphoreSlim _places = new(limits.Concurrency, limits.Concurrency);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await EnterAsync(cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await EnterAsync(cancellationToken);
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken)) yield return update;
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _places.Dispose();
        base.Dispose(disposing);
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        if (!await _places.WaitAsync(_patience, cancel)) throw new ModelException(ModelFault.Busy, "more is asked at the same time than Model:Concurrency lets out; raise it, if the endpoint takes more");
    }
}
