using AssistantBot.Tests.Composition;

namespace AssistantBot.Tests.CommandLine;

public sealed class HealthVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_running_program_is_well()
    {
        await using var server = await RunningServer.StartAsync();
        Assert.Contains("\"ready\":true", (await _terminal.RunAsync("health", new Uri(server.Http.BaseAddress!, "/readyz").AbsoluteUri)).Done().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_is_not()
    {
        await using var server = await RunningServer.StartAsync();
        var finished = await _terminal.RunAsync("health", new Uri(server.Http.BaseAddress!, "/no-such-page").AbsoluteUri);
        Assert.Equal(1, finished.Status);
        Assert.Contains("answers 404", Assert.Single(finished.Errors), StringComparison.Ordinal);
        (await _terminal.RunAsync("health", "http://127.0.0.1:9/readyz")).Refused(1, "does not answer; look whether the program runs there");
        (await _terminal.RunAsync("health", "readyz")).Refused(2, "the address is none");
    }
}
