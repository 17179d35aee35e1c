using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Telemetry;

/// <summary>What is counted of turns. No instrument and no attribute has anything that a person typed, or who they are.</summary>
internal sealed class AssistantMetrics : IDisposable
{
    public const string Name = "AssistantBot";

    /// <summary>The channels that are told apart; a channel names itself, so any other name is not told.</summary>
    private static readonly HashSet<string> Channels = new(StringComparer.Ordinal) { "msteams", "webchat", "directline", "emulator", "terminal", Asked };

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _fallbacks;
    private readonly Counter<long> _removals;
    private readonly Counter<double> _cost;

    public AssistantMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram(
            "assistant.turn.duration", "s", "How long turns took, by channel and outcome; its count is the number of turns.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30] });
        _fallbacks = _meter.CreateCounter<long>("assistant.model.fallbacks", "{reply}", "Replies in the toolkits' own words where the model was asked, by error.type.");
        _removals = _meter.CreateCounter<long>("assistant.guard.removals", "{sentence}", "Sentences of a model that were taken out because the evidence does not hold them.");
        _cost = _meter.CreateCounter<double>("assistant.model.cost", "GBP", "Pounds for the model, by the prices that are set.");
        Spans = new ActivitySource(Name);
    }

    /// <summary>The channel of a question that is asked outside a conversation, such as on the page for one question.</summary>
    public const string Asked = "ask";

    public ActivitySource Spans { get; }

    /// <summary>Tells what is waiting, whenever it is looked.</summary>
    public void Observe(string name, string unit, string description, Func<int> count) => _meter.CreateObservableUpDownCounter(name, count, unit, description);

    public static string Channel(string channel) => Channels.Contains(channel) ? channel : "other";

    public static string Outcome(TurnOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());

    public void Count(string channel, string outcome, TimeSpan elapsed, IEnumerable<Reply> replies)
    {
        _duration.Record(elapsed.TotalSeconds, new("assistant.channel", channel), new("assistant.outcome", outcome));
        foreach (var use in replies.Select(reply => reply.Model).OfType<ModelUse>())
        {
            if (use.Fault is { } fault) _fallbacks.Add(1, new KeyValuePair<string, object?>("error.type", fault));
            if (use.Removed > 0) _removals.Add(use.Removed);
            if (use.Cost > 0) _cost.Add((double)use.Cost);
        }
    }

    public void Dispose()
    {
        Spans.Dispose();
        _meter.Dispose();
    }
}
