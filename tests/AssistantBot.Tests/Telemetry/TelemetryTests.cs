using System.Text;
using AssistantBot.Conversation;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using AssistantBot.Tests.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AssistantBot.Tests.Telemetry;

/// <summary>What leaves the program by OTLP, at a real collector.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Canary = "canary-7f3a";

    private Collector _collector = null!;
    private ScriptedModel _model = null!;
    private FakeConnector _channel = null!;

    public async Task InitializeAsync() => (_collector, _model, _channel) = (await Collector.StartAsync(), await ScriptedModel.StartAsync(ModelScript.Read("good")), await FakeConnector.StartAsync());

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _model.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Turns_the_model_and_requests_are_told_and_nothing_that_a_person_typed()
    {
        await using var server = await StartAsync("--Telemetry:Endpoint", _collector.Url, "--Model:InputPrice", "2");
        await SayAsync(server, $"{ModelUnderTest.Question} {Canary}");
        _model.Play(ModelScript.Says($"Ceredigion and Powys saved £999m {Canary} [@saved £250k]."));
        await SayAsync(server, $"{ModelUnderTest.Question} {Canary}", "activity-2");
        await server.Http.GetStringAsync($"/ask?q={Canary}");
        using var unknown = await server.Http.GetAsync($"/{Canary}");
        using var probed = await server.Http.GetAsync("/readyz");
        Flush(server);

        var (spans, metrics) = (_collector.Text("/v1/traces"), _collector.Text("/v1/metrics"));
        AssertHas(spans, "turn", "assistant.channel", "msteams", "assistant.outcome", "answered", "ask", "http.route", "/api/messages", "gen_ai.request.model", "scripted", "shared-services-assistant");
        AssertHas(
            metrics, "assistant.turn.duration", "assistant.model.fallbacks", "Unsupported", "assistant.guard.removals", "assistant.model.cost", "assistant.outbox.depth", "assistant.turns.running",
            "assistant.send.queue", "gen_ai.client.token.usage", "gen_ai.client.operation.duration", "http.server.request.duration");
        foreach (var typed in (string[])[Canary, "Ceredigion", "conversation-1", "29:person", "An officer", "secret-key-1", "readyz"]) Assert.DoesNotContain(typed, spans, StringComparison.Ordinal);
        foreach (var typed in (string[])[Canary, "Ceredigion", "conversation-1", "29:person", "An officer", "secret-key-1"]) Assert.DoesNotContain(typed, metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_setting_will_do()
    {
        await using var server = await StartAsync("--OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Url, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        await server.Http.GetStringAsync("/ask?q=hello");
        Flush(server);
        Assert.Contains("assistant.outcome", _collector.Text("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("assistant.turn.duration", _collector.Text("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_of_it_is_there()
    {
        await using var server = await StartAsync();
        Assert.IsType<Assistant>(server.Services.GetRequiredService<IAssistant>());
        Assert.Null(server.Services.GetService<TracerProvider>());
        Assert.Null(server.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task A_wrong_endpoint_ends_the_start_with_the_fix()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("--Telemetry:Endpoint", "collector"));
        Assert.Equal("Telemetry:Endpoint is \"collector\"; write the base address of a collector that takes OTLP over HTTP, such as http://localhost:4318, or leave it empty to send nothing", error.Message);
    }

    private Task<RunningServer> StartAsync(params string[] settings) => RunningServer.StartAsync(
        builder => builder.Services.AddSingleton(ModelUnderTest.Content), ["--State:ConnectionString", "memory", .. ModelUnderTest.Settings(_model.Url), .. settings]);

    private async Task SayAsync(RunningServer server, string text, string id = "activity-1")
    {
        using var content = new StringContent(Activity.Message(_channel.Url, text).With("id", id).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync("/api/messages", content);
        response.EnsureSuccessStatusCode();
    }

    private static void Flush(RunningServer server)
    {
        Assert.True(server.Services.GetRequiredService<TracerProvider>().ForceFlush(30_000));
        Assert.True(server.Services.GetRequiredService<MeterProvider>().ForceFlush(30_000));
    }

    private static void AssertHas(string text, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
}
