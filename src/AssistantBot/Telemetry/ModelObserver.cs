using Microsoft.Extensions.AI;

namespace AssistantBot.Telemetry;

/// <summary>Measures the calls to a model by OpenTelemetry's conventions for generative AI: duration, tokens and faults, never what is said.</summary>
internal static class ModelObserver
{
    /// <summary>The name of its spans and instruments.</summary>
    public const string Name = "AssistantBot.Model";

    // A standard setting of the environment could switch content on: here it stays off.
    public static IChatClient Observe(IChatClient client) => new OpenTelemetryChatClient(client, logger: null, Name) { EnableSensitiveData = false };
}
