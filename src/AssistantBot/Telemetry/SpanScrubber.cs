using System.Diagnostics;
using OpenTelemetry;

namespace AssistantBot.Telemetry;

/// <summary>
/// Takes out of spans whatever could carry what people typed or who they are: only attributes that are known to have none go out.
/// Paths and queries hold questions, conversations and files' secret names; a route holds none.
/// </summary>
internal sealed class SpanScrubber : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "assistant.channel", "assistant.outcome", "error.type", "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "url.scheme",
        "gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.request.max_tokens", "gen_ai.request.temperature", "gen_ai.response.finish_reasons", "gen_ai.response.model",
        "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !Kept.Contains(name)).ToList()) data.SetTag(name, null);
        if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Error);

        // Whoever sends a request may write here what they like.
        data.TraceStateString = null;
    }
}
