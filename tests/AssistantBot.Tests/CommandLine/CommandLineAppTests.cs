using AssistantBot.CommandLine;

namespace AssistantBot.Tests.CommandLine;

public sealed class CommandLineAppTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("there is no option --colour", "ask", "hello", "--colour")]
    [InlineData("there is no option --colour", "ask", "--colour", "hello")]
    [InlineData("there is no option --colour", "search", "--colour")]
    [InlineData("there is no option --colour=red", "chat", "--colour=red")]
    [InlineData("there is no option --port", "--port", "5")]
    [InlineData("\"frobnicate\" is not understood", "frobnicate")]
    [InlineData("\"did\" is not understood", "ask", "what", "did", "Cornwall", "save")]
    [InlineData("Required argument missing for option: '--history'", "ask", "hello", "--history")]
    public async Task What_is_not_understood_is_wrong_usage_in_one_line(string problem, params string[] args)
    {
        var finished = await _terminal.RunAsync(args);
        finished.Refused(2, problem);
        Assert.EndsWith("--help lists the verbs and their options", finished.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("-h")]
    public async Task Help_is_printed(params string[] args) => Assert.Contains("Usage:", (await _terminal.RunAsync(args)).Done().Text, StringComparison.Ordinal);

    [Fact]
    public async Task Help_lists_every_verb()
    {
        var text = (await _terminal.RunAsync("--help")).Done().Text;
        foreach (var verb in new[] { "ask", "search", "chat", "check", "import", "plugin", "cases", "eval", "feedback" }) Assert.Matches($@"\n  {verb}\b", text);
    }

    [Fact]
    public async Task A_setting_without_its_value_is_wrong_usage() => (await _terminal.RunAsync("ask", "hello", "--data")).Refused(2, "--data has no folder; write --data DIR");

    [Fact]
    public void Settings_are_told_from_the_verb_wherever_they_stand()
    {
        var (settings, rest) = ProgramArguments.Split(["--urls=http://localhost:1", "ask", "--Model:Provider", "none", "how much?", "--data", "folder", "--json"]);
        Assert.Equal(["--urls=http://localhost:1", "--Model:Provider", "none", "--data", "folder"], settings);
        Assert.Equal(["ask", "how much?", "--json"], rest);
    }
}
