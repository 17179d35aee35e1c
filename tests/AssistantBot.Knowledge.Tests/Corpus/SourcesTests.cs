namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>Faults of <c>sources.yaml</c>, and of a folder that lacks what it needs.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sources_and_themes_are_read()
    {
        var corpus = _folder.Read();
        Assert.Equal(["toolkit", "guide"], corpus.Sources.Keys);
        var source = corpus.Sources["toolkit"];
        Assert.Equal(("A toolkit for sharing", "A programme", "March 2013", 2013), (source.Title, source.Publisher, source.Date, source.Year));
        Assert.True(source.Locators.Contains("3.30"));
        Assert.Equal("Risks", corpus.Themes["risk"]);
    }

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("themes.yaml")]
    [InlineData("synonyms.txt")]
    [InlineData("answers.yaml")]
    [InlineData("councils.txt")]
    public void A_missing_file_is_a_fault(string file) =>
        FaultAssert.Has(_folder.Remove(file).Read(), file, 1, "the file is missing", $"add {file} to the knowledge folder");

    [Fact]
    public void A_folder_without_documents_is_a_fault() => FaultAssert.Only(
        _folder.Remove(CorpusFolder.File).Read(), ".", 1, "there is no document", "add Markdown files below the knowledge folder");

    [Fact]
    public void A_missing_folder_says_which_setting_names_it()
    {
        var path = Path.Combine(_folder.Path, "nowhere");
        var error = Assert.Throws<DirectoryNotFoundException>(() => AssistantBot.Knowledge.Corpus.CorpusReader.Read(path));
        Assert.Equal($"there is no knowledge folder at {path}; set Knowledge:Path", error.Message);
    }

    [Theory]
    [InlineData("  label: Toolkit\n", "", 2, "\"label\" is missing", "add \"label: ...\"")]
    [InlineData("  date: March 2013\n", "", 2, "\"date\" is missing", "add \"date: ...\"")]
    [InlineData("year: 2013", "year: this year", 6, "\"year\" is not a whole number", "write digits alone")]
    [InlineData("Table 2: 2", "Table 2: two", 12, "\"two\" is not a whole number", "write digits alone")]
    [InlineData("toolkit:\n", "other: words\ntoolkit:\n", 1, "a source is not a key with its facts below", "indent the facts by two spaces")]
    public void A_wrong_fact_of_a_source_is_a_fault(string was, string becomes, int line, string problem, string fix) =>
        FaultAssert.Only(WithSources(was, becomes).Read(), "sources.yaml", line, problem, fix);

    [Fact]
    public void A_source_without_locators_is_a_fault()
    {
        var start = CorpusFolder.Sources.LastIndexOf("  locators:", StringComparison.Ordinal);
        FaultAssert.Only(_folder.Write("sources.yaml", CorpusFolder.Sources[..start]).Read(), "sources.yaml", 14, "\"locators\" is missing", "list the places that a citation may name");
    }

    [Fact]
    public void Every_chapter_that_is_no_number_is_a_fault()
    {
        var corpus = WithSources("{ 3: 30, 4: 18 }", "{ 3: 30, four: 18, five: 3 }").Read();
        FaultAssert.Has(corpus, "sources.yaml", 10, "\"four\" is not a whole number", "write digits alone");
        FaultAssert.Has(corpus, "sources.yaml", 10, "\"five\" is not a whole number", "write digits alone");
    }

    [Fact]
    public void Yaml_that_cannot_be_read_is_a_fault_of_its_own_line()
    {
        var corpus = WithSources("  publisher: A programme", "  publisher: A: programme").Read();
        var fault = Assert.Single(corpus.Faults, fault => fault.File == "sources.yaml");
        Assert.Equal(4, fault.Line);
        Assert.StartsWith("the YAML cannot be read", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_source_twice_is_a_fault()
    {
        var fault = Assert.Single(WithSources("guide:\n", "toolkit:\n").Read().Faults, fault => fault.File == "sources.yaml");
        Assert.Contains("Duplicate key", fault.Problem, StringComparison.OrdinalIgnoreCase);
    }

    private CorpusFolder WithSources(string was, string becomes)
    {
        Assert.Contains(was, CorpusFolder.Sources, StringComparison.Ordinal);
        return _folder.Write("sources.yaml", CorpusFolder.Sources.Replace(was, becomes, StringComparison.Ordinal));
    }
}
