using Microsoft.Extensions.Options;

namespace AssistantBot.Telemetry;

/// <summary>Settings below <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The standard setting of OpenTelemetry, for who has set it for all programs.</summary>
    public const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Base address of a collector that takes OTLP over HTTP, such as <c>http://localhost:4318</c>; empty sends nothing, unless <see cref="StandardEndpoint"/> is set.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>True for what may stand in <see cref="Endpoint"/>.</summary>
    public static bool IsAddress(string endpoint) =>
        endpoint.Length == 0 || (Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        TelemetryOptions.IsAddress(options.Endpoint)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Telemetry:Endpoint is \"{options.Endpoint}\"; write the base address of a collector that takes OTLP over HTTP, such as http://localhost:4318, or leave it empty to send nothing");
}
