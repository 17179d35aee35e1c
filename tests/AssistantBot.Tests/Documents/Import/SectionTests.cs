using AssistantBot.Documents.Import;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>How a document is cut into what is found and cited as one.</summary>
public sealed class SectionTests
{
    private static readonly string Long = $"{string.Join(' ', Enumerable.Repeat("word", 79))} end.";

    [Fact]
    public void A_long_text_is_cut_at_its_paragraphs() =>
        Assert.Equal(["Costs | Costs", "Costs, paragraph 2 | Costs, paragraph 2", "Costs, paragraph 3 | Costs, paragraph 3"],
            Cut(new HeadingBlock(0, 1, "Costs"), new ProseBlock(0, Long), new ProseBlock(0, Long), new ProseBlock(0, Long)));

    [Fact]
    public void A_text_without_headings_is_cited_by_its_paragraphs() =>
        Assert.Equal(["Report, paragraph 1 | paragraph 1", "Report, paragraph 2 | paragraph 2"], Cut(new ProseBlock(0, Long), new ProseBlock(0, Long)));

    [Fact]
    public void A_page_begins_a_section_of_its_own() =>
        Assert.Equal(["Report, page 1 | page 1", "Costs | page 1", "Costs, page 2 | page 2", "Costs, page 2, continued | page 2"],
            Cut(new ProseBlock(1, "One."), new HeadingBlock(1, 1, "Costs"), new ProseBlock(1, "Two."), new ProseBlock(2, Long), new ProseBlock(2, Long)));

    [Fact]
    public void A_list_stays_with_the_line_that_leads_to_it() =>
        Assert.Equal(["Report, paragraph 1 | paragraph 1", "Report, paragraph 2 | paragraph 2"],
            Cut(new ProseBlock(0, Long), new ProseBlock(0, Long.Replace('.', ':')), new ListBlock(0, false, ["wages", "rent"])));

    [Fact]
    public void A_table_stands_alone_under_its_caption() =>
        Assert.Equal(["Costs | Costs", "Table 4: Vehicles | Costs, table 1", "Costs, table 2 | Costs, table 2"],
            Cut(new HeadingBlock(0, 1, "Costs"), new ProseBlock(0, "See below."), new ProseBlock(0, "Table 4: Vehicles"), Table(null), Table(null)));

    [Fact]
    public void A_heading_with_a_table_alone_is_the_tables_heading() =>
        Assert.Equal(["Costs | Costs, table 1", "Fees | Fees", "By zone | Fees, table 1"],
            Cut(new HeadingBlock(0, 1, "Costs"), Table(null), new HeadingBlock(0, 1, "Fees"), Table("By zone")));

    [Fact]
    public void A_heading_with_nothing_under_it_is_a_line_of_text() =>
        Assert.Equal(["Report, paragraph 1 | paragraph 1", "Costs | Costs", "Wages | Wages", "Rent | Rent"],
            Cut(new HeadingBlock(0, 1, "Draft"), new HeadingBlock(0, 1, "Costs"), new HeadingBlock(0, 2, "Wages"), new ProseBlock(0, "One."), new HeadingBlock(0, 1, "Rent"), new ProseBlock(0, "Two.")));

    [Theory]
    [InlineData("What \"sharing\" costs: £5 & more", "What 'sharing' costs: £5 more")]
    [InlineData("Costs.", "Costs")]
    [InlineData("| <5 |", "5")]
    [InlineData("...", "heading")]
    public void A_heading_as_a_place(string heading, string place) => Assert.Equal(place, Locators.Name(heading));

    [Fact]
    public void A_paragraph_without_end_is_cut_at_its_sentences()
    {
        var pieces = LongText.Split(string.Join(' ', Enumerable.Repeat("Nine words are in this sentence, count them all.", 60))).ToList();
        Assert.All(pieces, piece => Assert.InRange(TextCleaner.Words(piece), 1, 120));
        Assert.All(pieces, piece => Assert.EndsWith("all.", piece, StringComparison.Ordinal));
        Assert.All(LongText.Split(string.Join(' ', Enumerable.Repeat("word", 1_000))), piece => Assert.InRange(TextCleaner.Words(piece), 1, 180));
    }

    private static TableBlock Table(string? caption) => new(0, caption, ["A", "B"], [["1", "2"]]);

    /// <summary>The sections as "heading | locator".</summary>
    private static IEnumerable<string> Cut(params Block[] blocks) =>
        SectionCutter.Cut(Outline.Of(new Content(null, 0, blocks), "Report", "")).Select(section => $"{section.Heading} | {section.Locator}");
}
