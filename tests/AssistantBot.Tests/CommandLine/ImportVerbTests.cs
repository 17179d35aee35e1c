using AssistantBot.CommandLine;
using AssistantBot.Tests.Documents.Import;

namespace AssistantBot.Tests.CommandLine;

public sealed class ImportVerbTests : IDisposable
{
    private readonly ImportFixture _import = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _import.Dispose();

    [Fact]
    public async Task A_line_for_each_file()
    {
        _import.Put("a.txt", "Green bins are emptied on Mondays.");
        _import.Put("b.docx", "broken");
        _import.Put("c.png", "picture");
        Assert.Equal(1, await Run(_import.Files));
        Assert.Equal("imported a.txt: local/a/a.md, 1 section(s), 0 table(s), 6 words\nskipped c.png: it is not read; import takes .docx, .pdf, .html, .htm, .txt, .md, .markdown\n1 imported, 1 skipped, 1 refused.\n", Lines(_output));
        Assert.Equal("refused b.docx: it is damaged, or is not what its name says (InvalidDataException); save it anew and import that\n", Lines(_errors));
    }

    [Fact]
    public async Task A_document_with_its_facts_replaces_the_earlier_one()
    {
        var path = _import.Put("a.txt", "Green bins are emptied on Mondays.");
        Assert.Equal(0, await Run(path, "--source", "bins", "--title", "Bin days", "--publisher", "A council", "--date", "May 2025"));
        Assert.Equal(0, await Run(path, "--source", "bins"));
        Assert.Equal("imported a.txt: local/bins/a.md, 1 section(s), 0 table(s), 6 words\n1 imported.\nreplaced a.txt: local/bins/a.md, 1 section(s), 0 table(s), 6 words\n1 replaced.\n", Lines(_output));
        Assert.Empty(Lines(_errors));
        Assert.Contains("title: \"Bin days\"\n  publisher: \"A council\"\n  date: \"May 2025\"\n  year: 2025", await File.ReadAllTextAsync(_import.Local("sources.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no file or folder", "nowhere.txt")]
    [InlineData("--date \"today\" has no year", "a.txt", "--date", "today")]
    [InlineData("--title names one document", ".", "--title", "T")]
    [InlineData("--publisher is empty", "a.txt", "--publisher", " ")]
    public async Task Wrong_usage(string problem, string file, params string[] options)
    {
        _import.Put("a.txt", "Words.");
        Assert.Equal(2, await Run([Path.Combine(_import.Files, file), .. options]));
        Assert.StartsWith(problem, Lines(_errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_import.Local("")));
    }

    [Fact]
    public async Task A_folder_without_documents()
    {
        _import.Put("c.png", "picture");
        Assert.Equal(1, await Run(_import.Files));
        Assert.StartsWith("nothing was imported", Lines(_errors), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] args) =>
        ImportVerb.Create(new Verbs(["--Knowledge:Path", _import.Knowledge, "--data", _import.Files], TextReader.Null, _output, _errors)).Parse(args).InvokeAsync();

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
