using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.BotFramework.Mail;

namespace AssistantBot.Telemetry;

/// <summary>Tells how much waits in this instance; the sum over all instances is what waits in all.</summary>
internal sealed class QueueGauges(AssistantMetrics metrics, RunningTurns turns, Outbox outbox, SendQueue queue) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.Observe("assistant.turns.running", "{turn}", "Turns from channels that are under way.", () => turns.Count);
        metrics.Observe("assistant.outbox.depth", "{activity}", "Activities that were accepted and whose answer has not been sent whole.", () => outbox.Depth);
        metrics.Observe("assistant.send.queue", "{job}", "Sends to channels that wait or are under way.", () => queue.Waiting);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
