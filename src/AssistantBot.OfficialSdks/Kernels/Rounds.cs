using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Model;
using Microsoft.Extensions.AI;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>The model as the kernel's chat service sees it: within the turn's tokens, with tools for as many rounds as it may ask for them, one writer for each.</summary>
internal sealed class Rounds(WritingTask task) : IChatClient
{
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private SentenceWriter? _writer;
    private int _round;

    /// <summary>Takes what the model writes in the present round.</summary>
    public SentenceWriter Writer => _writer ?? throw new InvalidOperationException("the model has not been asked yet");

    /// <summary>True for a call whose arguments could not be read.</summary>
    public bool IsBroken(string? call) => call is not null && _broken.Contains(call);

    /// <summary>Gives back the writer of the last round.</summary>
    public void End()
    {
        if (_writer is not null) task.End(_writer);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        End();
        _writer = task.Begin();
        var tools = task.ToolsIn(++_round);
        var names = new KernelNames(options?.Tools ?? []);
        var asked = KernelNames.Asked(options);
        asked.Tools = tools is null ? null : [.. tools.All];
        var all = new List<ChatResponseUpdate>();
        await foreach (var update in task.Model.StreamAsync([.. messages.Select(KernelNames.ToModel)], asked, cancellationToken))
        {
            all.Add(update);
            foreach (var call in update.Contents.OfType<FunctionCallContent>().Where(call => call.Exception is not null)) _broken.Add(call.CallId);
            yield return names.ToKernel(update);
        }

        var stream = await AnswerStream.EndAsync(all, _writer);
        stream.Prove(_writer.Length);
        if (tools is null && stream.Calls.Count > 0) throw ModelException.EndlessTools();
    }

    /// <summary>Never asked for: answers come in pieces.</summary>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The model outlives the turn.
    }
}
