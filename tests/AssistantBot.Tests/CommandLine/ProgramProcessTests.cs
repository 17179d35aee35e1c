using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace AssistantBot.Tests.CommandLine;

/// <summary>The built program as a process of its own.</summary>
public sealed class ProgramProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_in_the_middle_of_the_questionnaire_it_goes_on_at_the_same_question()
    {
        using (var chat = Start("chat", "--json"))
        {
            foreach (var text in new[] { "run the driver questionnaire", "yes", "no" }) await SayAsync(chat, text);
            chat.Kill();
            await chat.WaitForExitAsync();
        }

        using var again = Start("chat", "--json");
        Assert.Contains("Question 4 of 9", await SayAsync(again, "not sure"), StringComparison.Ordinal);
        Assert.Matches(@"1: .* Yes\.\n.*2: .* No\.\n.*3: .* Not sure\.\n.*4: .* Not answered\.", await SayAsync(again, "review"));
        again.StandardInput.Close();
        await again.WaitForExitAsync();
        Assert.Equal(0, again.ExitCode);
    }

    [Fact]
    public async Task It_reads_and_writes_UTF_8()
    {
        using var chat = Start("chat", "--json");
        Assert.Contains("£250k", await SayAsync(chat, "Did Ceredigion and Powys save £250k in 2011 – or more?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_one_line_on_standard_error_and_status_2()
    {
        using var process = Start("ask", "hello", "--colour");
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.Equal("there is no option --colour; --help lists the verbs and their options", (await process.StandardError.ReadToEndAsync()).TrimEnd());
        Assert.Empty(await output);
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
    }

    private Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AssistantBot.dll"), .. args, "--data", _folder.File("data")])
        {
            // Another folder than the program's own, since it must not matter where it is started.
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;

    private static async Task<string> SayAsync(Process chat, string text)
    {
        await chat.StandardInput.WriteLineAsync(text);
        await chat.StandardInput.FlushAsync();
        return (string)JsonNode.Parse((await chat.StandardOutput.ReadLineAsync())!)!["text"]!;
    }
}
