using System.Text.Json.Nodes;
using AssistantBot.CommandLine;
using AssistantBot.Composition;
using AssistantBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.CommandLine;

/// <summary>Runs verbs as the program does, with a data folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The corpus that verbs read where no setting names another.</summary>
    public static string Knowledge { get; } = ProgramFolders.FindKnowledge("", AppContext.BaseDirectory);

    /// <summary>Settings for every run, such as <c>--Knowledge:Path</c> and a folder.</summary>
    public string[] Settings { get; init; } = [];

    /// <summary>Changes the services of every run.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public Task<Finished> RunAsync(params string[] args) => TypeAsync("", args);

    /// <summary>Runs with something on standard input.</summary>
    public async Task<Finished> TypeAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var typed = new StringReader(input);
        var (settings, rest) = ProgramArguments.Split(["--data", File("data"), .. Settings, .. args]);
        var status = await Failure.GuardAsync(() => CommandLineApp.RunAsync(rest, new Verbs(settings, typed, output, errors) { Configure = Configure }), errors);
        return new Finished(status, Lines(output), Lines(errors));
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n') is { Length: > 0 } text ? text.Split('\n') : [];
}

/// <summary>How a run ended and what it wrote.</summary>
internal sealed record Finished(int Status, string[] Output, string[] Errors)
{
    public string Text => string.Join('\n', Output);

    public IReadOnlyList<JsonObject> Json => [.. Output.Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>It did its work and had nothing to complain of.</summary>
    public Finished Done()
    {
        Assert.Empty(Errors);
        Assert.Equal(0, Status);
        return this;
    }

    /// <summary>It ended with this status and one line that says why.</summary>
    public void Refused(int status, string problem)
    {
        Assert.Equal(status, Status);
        Assert.Contains(problem, Assert.Single(Errors), StringComparison.Ordinal);
        Assert.Empty(Output);
    }
}
