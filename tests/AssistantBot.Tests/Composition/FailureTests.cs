using System.Net;
using System.Net.Sockets;
using AssistantBot.Composition;
using AssistantBot.Tests.Storage;

namespace AssistantBot.Tests.Composition;

/// <summary>A program that cannot start says so in one line and ends with a status.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("State:ConnectionString names a Host without a Database", "--State:ConnectionString", "Host=db")]
    [InlineData("Knowledge:Path names nowhere, which holds no sources.yaml", "--Knowledge:Path", "nowhere")]
    [InlineData("Data:Path (--data) has no folder before --urls; write --data DIR", "--data", "--urls")]
    [InlineData("--data has no folder; write --data DIR", "--data")]
    [InlineData("Invalid url: 'here'; set --urls http://localhost:PORT", "--urls", "here")]
    public async Task A_wrong_setting_is_named_with_its_fix(string expected, params string[] args)
    {
        var (status, line) = await Run(args);
        Assert.Equal(2, status);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_settings_are_named_at_once()
    {
        var (status, line) = await Run("--Knowledge:Path", "nowhere", "--State:ConnectionString", "nothing");
        Assert.Equal(2, status);
        Assert.Contains("Knowledge:Path", line, StringComparison.Ordinal);
        Assert.Contains("State:ConnectionString", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        var (status, line) = await Run("--data", _folder.File("file"));
        Assert.Equal(2, status);
        Assert.StartsWith($"Data:Path (--data) names the file {_folder.File("file")}", line, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task A_damaged_state_file_ends_the_start()
    {
        await File.WriteAllTextAsync(_folder.File("state.db"), new string('x', 5000));
        var (status, line) = await Run();
        Assert.Equal(1, status);
        Assert.StartsWith($"the state file {_folder.File("state.db")} is damaged", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_corpus_ends_the_start()
    {
        await File.WriteAllTextAsync(_folder.File("sources.yaml"), "hmep: [");
        var (status, line) = await Run("--Knowledge:Path", _folder.Path);
        Assert.Equal(1, status);
        Assert.Contains("sources.yaml:", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (status, line) = await Run("--urls", $"http://{other.LocalEndpoint}");
        Assert.Equal(1, status);
        Assert.Contains("address already in use; end the other program, or set --urls", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_foresaw_has_no_stack_trace()
    {
        var errors = new StringWriter();
        Assert.Equal(1, await Failure.GuardAsync(() => throw new InvalidOperationException("a\nb"), errors));
        Assert.Equal($"unexpected InvalidOperationException: a b; please report this line{Environment.NewLine}", errors.ToString());
    }

    /// <summary>Starts the program; returns its status and its only line.</summary>
    private async Task<(int Status, string Line)> Run(params string[] args)
    {
        var errors = new StringWriter();
        var status = await Failure.GuardAsync(async () =>
        {
            await using var app = Server.Build(["--data", _folder.Path, "--urls", "http://127.0.0.1:0", .. args]);
            await app.StartAsync();
            return 0;
        }, errors);
        return (status, Assert.Single(errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }
}
