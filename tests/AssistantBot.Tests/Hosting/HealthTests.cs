using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Hosting;
using AssistantBot.Storage;
using AssistantBot.Tests.Composition;
using AssistantBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task The_process_says_that_it_runs()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.Http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [SqliteFact]
    public async Task A_ready_program_says_what_it_holds()
    {
        await using var server = await RunningServer.StartAsync();
        var (status, ready) = await Ready(server);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True((bool)ready["ready"]!);
        Assert.Matches(@"^\d+\.\d+", (string)ready["version"]!);
        Assert.Equal("sqlite", (string)ready["state"]!["state"]!);
        Assert.Null(ready["state"]!["note"]);
        Assert.Equal("current", (string)ready["knowledge"]!["state"]!);
        Assert.True((int)ready["knowledge"]!["passages"]! > (int)ready["knowledge"]!["documents"]!);
        Assert.Null(ready["reason"]);
    }

    [Fact]
    public async Task Without_an_SQLite_library_the_program_runs_in_memory_and_says_what_to_install()
    {
        await using var server = await RunningServer.StartAsync(builder => builder.Services.AddSingleton(new SqliteLibrary(false)));
        var (status, ready) = await Ready(server);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("memory", (string)ready["state"]!["state"]!);
        Assert.Equal($"this system has no SQLite library; {SqliteLibrary.Advice}", (string)ready["state"]!["note"]!);
        var line = Assert.Single(server.Log.Lines, line => line.Contains("SQLite", StringComparison.Ordinal));
        Assert.Equal($"Warning: Conversations are kept in memory and forgotten when the program ends: this system has no SQLite library; {SqliteLibrary.Advice}", line);
    }

    [Fact]
    public async Task State_is_in_memory_where_the_settings_say_so()
    {
        await using var server = await RunningServer.StartAsync(args: ["--State:ConnectionString", "memory"]);
        var (_, ready) = await Ready(server);
        Assert.Equal("""{"ready":true,"state":"memory","note":"State:ConnectionString says so"}""", ready["state"]!.ToJsonString());
    }

    [Fact]
    public async Task A_program_that_is_not_ready_says_why()
    {
        await using var server = await RunningServer.StartAsync(builder => builder.Services.AddSingleton<IReadinessCheck>(new Fails()));
        var (status, ready) = await Ready(server);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.False((bool)ready["ready"]!);
        Assert.Equal("abacus: the beads are gone", (string)ready["reason"]!);
        Assert.Equal("""{"ready":false,"state":"broken","beads":0,"note":"the beads are gone"}""", ready["abacus"]!.ToJsonString());
        Assert.Equal("ok", await server.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Ready(RunningServer server)
    {
        using var response = await server.Http.GetAsync("/readyz");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private sealed class Fails : IReadinessCheck
    {
        public string Name => "abacus";

        public Task<Readiness> CheckAsync() =>
            Task.FromResult(new Readiness(false, "broken", "the beads are gone") { Counts = new Dictionary<string, int> { ["beads"] = 0 } });
    }
}
