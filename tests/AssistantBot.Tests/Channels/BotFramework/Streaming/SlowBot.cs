using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework.Streaming;

/// <summary>The program with an assistant that answers when the test lets it, by a clock that the test moves, and a channel that takes streams.</summary>
internal sealed class SlowBot : IAsyncDisposable
{
    public static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    private readonly TaskCompletionSource<TurnResult> _answer = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _arrived = new();
    private int _posts;

    private SlowBot(BotUnderTest bot, SteppedTime time) => (Bot, Time) = (bot, time);

    public BotUnderTest Bot { get; }

    public SteppedTime Time { get; }

    /// <summary>How the channel answers each post, by its number from 1; null as Teams answers a stream.</summary>
    public Func<int, (int Status, string Body)?> Refuse { get; set; } = _ => null;

    public IReadOnlyList<JsonNode> Sent => [.. Bot.Connector.Sent.Select(sent => sent.Activity)];

    public static async Task<SlowBot> StartAsync()
    {
        var time = new SteppedTime();
        var slow = new SlowBot(await BotUnderTest.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time)), time);
        slow.Bot.Assistant.Later = _ => slow._answer.Task;
        slow.Bot.Connector.Answer = slow.RespondAsync;
        return slow;
    }

    public Task<(HttpStatusCode Status, string Body)> AskAsync(string conversationType = "personal", string channel = "msteams", JsonArray? attachments = null)
    {
        var message = Bot.Message("what are the risks?", channel).With("attachments", attachments);
        message["conversation"]!["conversationType"] = conversationType;
        return Bot.PostAsync(message);
    }

    public void Finish(params Reply[] replies) => _answer.SetResult(FakeAssistant.Said(replies));

    /// <summary>Finishes when all that is shown has been sent, and lets the second pass that parts the end of the stream from the part before it.</summary>
    public async Task EndAsync(params Reply[] replies)
    {
        await Time.WaitedForAsync(Again);
        Finish(replies);
        await Time.PassAsync(Second);
    }

    /// <summary>Ends when so many activities have been posted to the channel.</summary>
    public Task PostedAsync(int count) => Arrived(count).Task.WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync()
    {
        _answer.TrySetCanceled();
        return Bot.DisposeAsync();
    }

    private Task RespondAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _posts);
        var (status, body) = Refuse(number) ?? (number == 1 ? (StatusCodes.Status201Created, """{"id":"stream-1"}""") : (StatusCodes.Status202Accepted, ""));
        context.Response.StatusCode = status;
        Arrived(number).TrySetResult();
        return context.Response.WriteAsync(body);
    }

    private TaskCompletionSource Arrived(int count) => _arrived.GetOrAdd(count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
