using System.Diagnostics;
using AssistantBot.Tests.CommandLine;

namespace AssistantBot.Tests.Models;

/// <summary>A model behind the command line.</summary>
public sealed class ModelVerbTests : IAsyncLifetime, IDisposable
{
    private ScriptedModel _model = null!;
    private Terminal _terminal = null!;

    public async Task InitializeAsync()
    {
        _model = await ScriptedModel.StartAsync(ModelScript.Read("good"));
        _terminal = new Terminal { Settings = ["--State:ConnectionString", "memory", "--Model:InputPrice", "2", "--Model:OutputPrice", "8", .. ModelUnderTest.Settings(_model.Url)] };
    }

    public void Dispose() => _terminal.Dispose();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Fact]
    public async Task Ask_says_in_JSON_who_answered()
    {
        var line = Assert.Single((await _terminal.RunAsync("ask", "--json", ModelUnderTest.Question)).Done().Json);
        Assert.Equal(("answer", "model"), ((string?)line["kind"], (string?)line["mode"]));
        await _model.KillAsync();
        Assert.Equal("offline", (string?)Assert.Single((await _terminal.RunAsync("ask", "--json", ModelUnderTest.Question)).Done().Json)["mode"]);
    }

    [Fact]
    public async Task Eval_tells_tokens_and_costs()
    {
        var file = _terminal.Write("questions.jsonl", $$"""{"id":"1","type":"fact","question":"{{ModelUnderTest.Question}}","must":[["£250k"]],"gold":[{"source":"hmep","loc":"Case study 4"}]}""");
        var text = (await _terminal.RunAsync("eval", file, "--mode", "model")).Done().Text;
        Assert.Contains("The model was asked 1 questions and wrote 1 answers; 1280 tokens, 1280 a question; £0.0030, £0.0030 a question; 0 sentences left out.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The model was asked", (await _terminal.RunAsync("eval", file, "--mode", "offline")).Done().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_with_a_model_needs_one()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("questions.jsonl", """{"id":"1","type":"fact","question":"why?","must":[["x"]]}""");
        (await terminal.RunAsync("eval", file, "--mode", "model")).Refused(2, "no model is configured; set Model:Provider");
    }

    [Fact]
    public async Task Doctor_says_whether_it_answers()
    {
        Assert.Contains((await _terminal.RunAsync("doctor", "--json")).Json, line => ((string?)line["check"], (string?)line["state"], (string?)line["text"]) == ("model", "ok", "it answers"));
        await _model.KillAsync();
        Assert.Contains((await _terminal.RunAsync("doctor", "--json")).Json, line => (string?)line["check"] == "model" && ((string?)line["text"])!.StartsWith("degraded: the model's endpoint cannot be reached", StringComparison.Ordinal));
    }

    /// <summary>In a network namespace of its own a program has no network at all, not even loopback: what it does there, it does without.</summary>
    [Fact]
    public async Task Without_a_model_it_answers_where_there_is_no_network()
    {
        using var possible = Run("true");
        await possible.WaitForExitAsync();
        if (possible.ExitCode != 0 && Environment.GetEnvironmentVariable("CI") != "true") return;
        Assert.True(possible.ExitCode == 0, "this machine lets nobody make a network namespace, so nothing is proved; allow unprivileged user namespaces, or run the tests where they are");

        using var process = Run("dotnet", Path.Combine(AppContext.BaseDirectory, "AssistantBot.dll"), "ask", "--json", ModelUnderTest.Question, "--data", _terminal.File("alone"));
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        Assert.Contains("£250k", output, StringComparison.Ordinal);
        Assert.Contains("\"mode\":\"offline\"", output, StringComparison.Ordinal);
    }

    private static Process Run(params string[] command)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("unshare", ["-rn", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Process.Start(new ProcessStartInfo("dotnet", ["no-such-command"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
    }
}
