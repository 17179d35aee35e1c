namespace AssistantBot.Tests.CommandLine;

public sealed class CheckVerbTests : IDisposable
{
    private const string Questions = "hmep/driver-questionnaire.md";

    private readonly TemporaryFolder _folder = new();
    private readonly Terminal _terminal;

    public CheckVerbTests()
    {
        foreach (var file in Directory.EnumerateFiles(Terminal.Knowledge, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.File(Path.GetRelativePath(Terminal.Knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _terminal = new Terminal { Settings = ["--Knowledge:Path", _folder.Path] };
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_clean_corpus_is_said_to_be_clean()
    {
        var line = (await _terminal.RunAsync("check")).Done().Output[^1];
        Assert.Matches(@"^The corpus is clean: \d+ documents, \d+ passages, \d+ plugin\(s\), \d+ remark\(s\)\.$", line);
    }

    [Fact]
    public async Task Each_fault_is_printed_with_file_line_problem_and_fix()
    {
        Replace("hmep/case-study-4.md", "source: hmep", "source: nobody");
        Replace(Questions, "locator: Table 1", "locator: Table 99");
        var finished = await _terminal.RunAsync("check");
        Assert.Equal(1, finished.Status);
        Assert.Contains(finished.Output, line => line.StartsWith("hmep/case-study-4.md:4: ", StringComparison.Ordinal) && line.Contains("nobody", StringComparison.Ordinal) && line.Contains("; ", StringComparison.Ordinal));
        Assert.Contains(finished.Output, line => line.StartsWith($"{Questions}:5: ", StringComparison.Ordinal));
        Assert.EndsWith("mend them as said above", Assert.Single(finished.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_a_plugin_cannot_read_is_a_failure_with_file_and_line()
    {
        Replace(Questions, "| Ref | Question |", "| Ref | Query |");
        var finished = await _terminal.RunAsync("check");
        Assert.Equal(1, finished.Status);
        Assert.Matches($@"^a plugin cannot read its table: {Questions}:\d+: the table needs a column ""Question""", Assert.Single(finished.Errors));
    }

    [Theory]
    [InlineData("ask", "hello")]
    [InlineData("search", "savings")]
    [InlineData("chat")]
    [InlineData("plugin", "list")]
    public async Task Nothing_starts_on_a_broken_corpus(params string[] verb)
    {
        Replace("hmep/case-study-4.md", "source: hmep", "source: nobody");
        (await _terminal.RunAsync(verb)).Refused(1, "hmep/case-study-4.md:4: ");
    }

    [Fact]
    public async Task Nothing_starts_on_a_table_that_a_plugin_cannot_read()
    {
        Replace(Questions, "| Ref | Question |", "| Ref | Query |");
        (await _terminal.RunAsync("ask", "hello")).Refused(1, $"{Questions}:");
    }

    [Fact]
    public async Task A_folder_without_a_corpus_is_wrong_usage()
    {
        using var empty = new TemporaryFolder();
        using var terminal = new Terminal { Settings = ["--Knowledge:Path", empty.Path] };
        (await terminal.RunAsync("check")).Refused(2, "Knowledge:Path names");
    }

    private void Replace(string file, string old, string text)
    {
        var before = File.ReadAllText(_folder.File(file));
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(_folder.File(file), before.Replace(old, text, StringComparison.Ordinal));
    }
}
