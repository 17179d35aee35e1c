using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class HeadingTests
{
    private const int Line = CorpusFolder.FirstLine;

    [Fact]
    public void A_heading_carries_its_place_source_and_year_of_law()
    {
        var section = Section("""
            ## What stops us {source="guide" loc="What stops councils sharing?" law="2011"}

            Politics stops councils.
            """);
        Assert.Equal(("guide", "What stops councils sharing?", 2011), (section.Source.Key, section.Locator, section.LawYear));
        Assert.Equal(("What stops us", "what-stops-us", Line), (section.Heading, section.Anchor, section.Line));
    }

    [Fact]
    public void What_a_heading_does_not_say_it_takes_from_the_nearest_above()
    {
        var sections = Assert.Single(CorpusFolder.ReadBody("""
            ## Law {loc="3.26" law="2013"}

            Ask a lawyer.

            ### Staff

            Ask a lawyer again.

            ### Contracts {loc="3.24"}

            Read them.

            #### Small print

            Read that too.

            ## Money

            Count it.
            """).Documents).Sections;
        Assert.Equal(
            [("Law", "3.26", 2013), ("Staff", "3.26", 2013), ("Contracts", "3.24", 2013), ("Small print", "3.24", 2013), ("Money", "3.19-3.23", null)],
            sections.Select(section => (section.Heading, section.Locator, section.LawYear)));
        Assert.Equal(["", "Law", "Law", "Law > Contracts", ""], sections.Select(section => string.Join(" > ", section.Path)));
    }

    [Fact]
    public void Text_under_the_title_is_a_section_at_the_documents_place()
    {
        var section = Section("The partners pay.");
        Assert.Equal(("What sharing costs", "3.19-3.23", "", 1), (section.Heading, section.Locator, section.Anchor, section.Level));
    }

    [Fact]
    public void Headings_of_the_same_words_have_anchors_of_their_own()
    {
        var corpus = CorpusFolder.ReadBody("## Costs\n\nOne.\n\n## Costs\n\nTwo.\n");
        Assert.Equal(["costs", "costs-2"], Assert.Single(corpus.Documents).Sections.Select(section => section.Anchor));
    }

    [Theory]
    [InlineData("loc=\"3.31\"", "\"3.31\" is not a place in toolkit", "name a place that sources.yaml lists")]
    [InlineData("source=\"guide\" loc=\"3.22\"", "\"3.22\" is not a place in guide", "name a place that sources.yaml lists")]
    [InlineData("source=\"guide\"", "\"3.19-3.23\" is not a place in guide", "name a place that sources.yaml lists")]
    [InlineData("source=\"nowhere\"", "the source \"nowhere\" is not in sources.yaml", "use one of toolkit, guide")]
    [InlineData("law=\"yes\"", "law=\"yes\" is not a year", "write the year of the source, as in law=\"2013\"")]
    [InlineData("law=\"13\"", "law=\"13\" is not a year", "write the year of the source, as in law=\"2013\"")]
    [InlineData("place=\"3.22\"", "the heading has an attribute \"place\"", "use loc, source or law")]
    [InlineData("loc=\"3.22\" loc=\"3.23\"", "the heading has \"loc\" twice", "keep one of them")]
    [InlineData("#pay", "the heading names its own anchor or class", "leave it out; the anchor is made from the heading's words")]
    [InlineData("loc=\"3.22", "the braces behind the heading cannot be read", "write them as in {loc=\"3.22\"}")]
    public void A_wrong_attribute_is_a_fault(string attributes, string problem, string fix) =>
        FaultAssert.Only(CorpusFolder.ReadBody($"## Who pays {{{attributes}}}\n\nThe partners pay.\n"), Line, problem, fix);

    [Fact]
    public void A_first_heading_other_than_the_title_is_a_fault()
    {
        using var folder = new CorpusFolder();
        var text = (CorpusFolder.FrontMatter + CorpusFolder.Body).Replace("# What sharing costs", "# The price of it", StringComparison.Ordinal);
        FaultAssert.Only(folder.Write(CorpusFolder.File, text).Read(), 10, "the first heading is not the title", "write \"# What sharing costs\"");
    }

    [Theory]
    [InlineData("## Who pays\n\n## Who saves\n\nAll do.\n", Line, "Who pays")]
    [InlineData("## Who pays\n\nAll do.\n\n## Who saves\n", Line + 4, "Who saves")]
    [InlineData("## Who pays\n\nAll do.\n\n### Nobody\n\n## Who saves\n\nAll do.\n", Line + 4, "Nobody")]
    [InlineData("## Costs\n\n### Of staff\n\nMuch.\n\n## Costs\n\n## Savings\n\nMore.\n", Line + 6, "Costs")]
    public void A_heading_with_nothing_under_it_is_a_fault(string body, int line, string heading) =>
        FaultAssert.Only(CorpusFolder.ReadBody(body), line, $"nothing stands under \"{heading}\"", "write its text or remove the heading");

    [Fact]
    public void A_heading_may_hold_only_smaller_headings() =>
        FaultAssert.None(CorpusFolder.ReadBody("## Costs\n\n### Of staff\n\nMuch.\n"));

    [Fact]
    public void A_document_without_text_is_a_fault() =>
        FaultAssert.Only(CorpusFolder.ReadBody(""), 1, "\"What sharing costs\" has no text", "write it or remove the file");

    private static Section Section(string body)
    {
        var corpus = CorpusFolder.ReadBody(body);
        FaultAssert.None(corpus);
        return Assert.Single(Assert.Single(corpus.Documents).Sections);
    }
}
