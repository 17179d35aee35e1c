using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class FrontMatterTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sound_front_matter_is_read()
    {
        var corpus = _folder.Read();
        FaultAssert.None(corpus);
        var document = Assert.Single(corpus.Documents);
        Assert.Equal("toolkit/costs", document.Id);
        Assert.Equal("What sharing costs", document.Title);
        Assert.Equal("Toolkit", document.Source.Label);
        Assert.Equal("3.19-3.23", document.Locator);
        Assert.Equal("guidance", document.Kind);
        Assert.Equal(["savings"], document.Themes);
        Assert.Null(document.Case);
        Assert.Equal(CorpusFolder.File, document.File);
    }

    [Theory]
    [InlineData("# What sharing costs\n\nThe partners pay.\n")]
    [InlineData("\n---\nid: toolkit/costs\n---\n\nThe front matter is not on the first line.\n")]
    [InlineData("---\n---\n\nThe front matter is empty.\n")]
    [InlineData("---\nid: toolkit/costs\n\nThe front matter does not end.\n")]
    [InlineData("")]
    public void A_document_without_front_matter_is_a_fault(string text) => FaultAssert.Has(
        _folder.Write(CorpusFolder.File, text).Read(), CorpusFolder.File, 1,
        "the front matter is missing", "start the file with a line of three hyphens, its facts, and another");

    [Theory]
    [InlineData("id: toolkit/costs", "id: toolkit/other", 2, "the id is \"toolkit/other\"", "write \"id: toolkit/costs\", the path of the file")]
    [InlineData("id: toolkit/costs", "id: Toolkit/Costs", 2, "the id is \"Toolkit/Costs\"", "write \"id: toolkit/costs\", the path of the file")]
    [InlineData("source: toolkit", "source: nowhere", 4, "the source \"nowhere\" is not in sources.yaml", "use one of toolkit, guide")]
    [InlineData("locator: 3.19-3.23", "locator: 3.31", 5, "the locator \"3.31\" is not a place in toolkit", "name a place that sources.yaml lists")]
    [InlineData("source: toolkit", "source: guide", 5, "the locator \"3.19-3.23\" is not a place in guide", "name a place that sources.yaml lists")]
    [InlineData("kind: guidance", "kind: essay", 6, "the kind \"essay\" is not known", "use one of guidance, case-study, table, checklist, glossary, path, comparison")]
    [InlineData("kind: guidance", "kind: case-study", 6, "a case study has no \"case\"", "add its facts under \"case:\"")]
    [InlineData("[savings]", "[savings, gossip]", 7, "the theme \"gossip\" is not in themes.yaml", "use one of savings, risk")]
    [InlineData("[savings]", "[]", 7, "the document has 0 themes", "name one to five")]
    [InlineData("[savings]", "[risk, risk, risk, risk, risk, risk]", 7, "the document has 6 themes", "name one to five")]
    public void A_wrong_fact_is_a_fault(string was, string becomes, int line, string problem, string fix) => FaultAssert.Has(
        _folder.Write(CorpusFolder.File, Front(was, becomes) + CorpusFolder.Body).Read(), CorpusFolder.File, line, problem, fix);

    [Theory]
    [InlineData("id: toolkit/costs\n", "id")]
    [InlineData("title: What sharing costs\n", "title")]
    [InlineData("source: toolkit\n", "source")]
    [InlineData("locator: 3.19-3.23\n", "locator")]
    [InlineData("kind: guidance\n", "kind")]
    public void A_missing_fact_is_one_fault(string was, string key) => Assert.Equal(
        new CorpusFault(CorpusFolder.File, 2, $"\"{key}\" is missing", $"add \"{key}: ...\""),
        Assert.Single(_folder.Write(CorpusFolder.File, Front(was, "") + CorpusFolder.Body).Read().Faults, fault => fault.File == CorpusFolder.File));

    [Fact]
    public void A_title_may_have_80_characters()
    {
        var title = new string('t', 80);
        FaultAssert.None(_folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter.Replace("What sharing costs", title, StringComparison.Ordinal) + CorpusFolder.Body).Read());
        FaultAssert.Only(
            _folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter.Replace("What sharing costs", title + "t", StringComparison.Ordinal) + CorpusFolder.Body).Read(),
            3, "the title is longer than 80 characters", "shorten it");
    }

    [Theory]
    [InlineData("kind: guidance", "kind: 'guidance")]
    [InlineData("kind: guidance", "kind: a: b")]
    [InlineData("kind: guidance", "title: a second title")]
    public void Yaml_that_cannot_be_read_is_a_fault_of_its_own_line(string was, string becomes)
    {
        var corpus = _folder.Write(CorpusFolder.File, Front(was, becomes) + CorpusFolder.Body).Read();
        var fault = Assert.Single(corpus.Faults, fault => fault.File == CorpusFolder.File);
        Assert.InRange(fault.Line, 3, 7);
        Assert.StartsWith("the YAML cannot be read", fault.Problem, StringComparison.Ordinal);
        Assert.Equal("quote text that holds a colon or starts with a special character", fault.Fix);
    }

    [Fact]
    public void A_bracket_that_is_not_closed_is_a_fault()
    {
        var corpus = _folder.Write(CorpusFolder.File, Front("kind: guidance", "kind: [guidance") + CorpusFolder.Body).Read();
        FaultAssert.Has(corpus, CorpusFolder.File, 6, "the YAML cannot be read (a bracket is not closed)", "close every bracket that is opened");
    }

    [Theory]
    [InlineData("---\njust a sentence\n---\n")]
    [InlineData("---\n- id\n- title\n---\n")]
    public void Yaml_that_holds_no_facts_is_a_fault(string text) => FaultAssert.Has(
        _folder.Write(CorpusFolder.File, text).Read(), CorpusFolder.File, 2, "the YAML is not a list of \"key: value\" lines", "write one key a line");

    [Fact]
    public void Two_documents_cannot_carry_the_same_id() => FaultAssert.Only(
        _folder.Write("guide/costs.md", CorpusFolder.FrontMatter + CorpusFolder.Body).Read(), "guide/costs.md", 2,
        "the id is \"toolkit/costs\"", "write \"id: guide/costs\", the path of the file");

    [Fact]
    public void Faults_of_several_documents_are_reported_together()
    {
        _folder.Write("toolkit/one.md", "").Write("toolkit/two.md", "");
        Assert.Equal(["toolkit/one.md", "toolkit/two.md"], _folder.Read().Faults.Select(fault => fault.File));
    }

    [Fact]
    public void A_fault_reads_as_file_line_problem_and_fix() =>
        Assert.Equal("a/b.md:3: it is wrong; mend it", new CorpusFault("a/b.md", 3, "it is wrong", "mend it").ToString());

    private static string Front(string was, string becomes)
    {
        Assert.Contains(was, CorpusFolder.FrontMatter, StringComparison.Ordinal);
        return CorpusFolder.FrontMatter.Replace(was, becomes, StringComparison.Ordinal);
    }
}
