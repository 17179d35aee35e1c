using System.Diagnostics;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Telemetry;

/// <summary>The assistant, with a span and a count for each turn.</summary>
internal sealed class ObservedAssistant(Assistant assistant, AssistantMetrics metrics, TimeProvider time) : IAssistant
{
    private const string Cancelled = "cancelled";

    public Task<TurnResult> RespondAsync(Turn turn, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel) => WatchAsync(
        "turn", turn.Channel, () => assistant.RespondAsync(turn, settle, cancel), result => (result.Outcome, result.Replies));

    public Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel) => WatchAsync(
        "ask", AssistantMetrics.Asked, () => assistant.AskAsync(question, history, cancel), reply => (Outcomes.Of(reply.Kind), [reply]));

    private async Task<T> WatchAsync<T>(string name, string from, Func<Task<T>> take, Func<T, (TurnOutcome Outcome, IReadOnlyList<Reply> Replies)> read)
    {
        using var span = metrics.Spans.StartActivity(name);
        var (begun, channel) = (time.GetTimestamp(), AssistantMetrics.Channel(from));
        var (outcome, replies) = (Cancelled, (IReadOnlyList<Reply>)[]);
        try
        {
            var result = await take();
            var (ended, said) = read(result);
            (outcome, replies) = (AssistantMetrics.Outcome(ended), said);
            if (ended == TurnOutcome.Failed) span?.SetStatus(ActivityStatusCode.Error);
            return result;
        }
        finally
        {
            span?.SetTag("assistant.channel", channel).SetTag("assistant.outcome", outcome);
            metrics.Count(channel, outcome, time.GetElapsedTime(begun), replies);
        }
    }
}
