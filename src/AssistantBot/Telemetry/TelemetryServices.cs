using AssistantBot.Conversation;
using AssistantBot.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AssistantBot.Telemetry;

internal static class TelemetryServices
{
    private const string ServiceName = "shared-services-assistant";

    /// <summary>Traces and metrics by OTLP where an endpoint is set. Where none is, nothing is measured and nothing of it is made but its settings.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        var endpoint = builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Endpoint)}"] ?? "";
        if (!TelemetryOptions.IsAddress(endpoint)) return; // It ends the start.
        if (endpoint.Length == 0 && string.IsNullOrEmpty(builder.Configuration[TelemetryOptions.StandardEndpoint])) return;

        services.AddSingleton<AssistantMetrics>().AddSingleton<Func<IChatClient, IChatClient>>(ModelObserver.Observe);
        services.AddSingleton<IAssistant, ObservedAssistant>();
        services.AddHostedService<QueueGauges>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? ServiceName, serviceVersion: ProgramVersion.Text))
            .WithTracing(traces => traces
                .AddSource(AssistantMetrics.Name, ModelObserver.Name)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !IsProbe(http.Request.Path))
                .AddProcessor(new SpanScrubber())
                .AddOtlpExporter(exporter => Send(exporter, endpoint, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(AssistantMetrics.Name, ModelObserver.Name)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter(exporter => Send(exporter, endpoint, "v1/metrics")));
    }

    /// <summary>Who spreads the load asks every few seconds; that says nothing about people.</summary>
    private static bool IsProbe(PathString path) => path == "/healthz" || path == "/readyz";

    /// <summary>Our own setting means OTLP over HTTP; without it the exporter follows the standard settings by itself.</summary>
    private static void Send(OtlpExporterOptions exporter, string endpoint, string path)
    {
        if (endpoint.Length == 0) return;
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(new Uri(endpoint.EndsWith('/') ? endpoint : $"{endpoint}/"), path);
    }
}
