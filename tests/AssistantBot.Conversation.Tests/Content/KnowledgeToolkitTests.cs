using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Tests.Content;

/// <summary>The corpus's tables as plugins see them.</summary>
public sealed class KnowledgeToolkitTests
{
    private const string EastLindsey = "Case study: East Lindsey and South Holland";

    private readonly KnowledgeToolkit _toolkit = new(RealContent.Snapshot.Knowledge);

    [Fact]
    public void A_table_has_its_file_header_rows_and_lines()
    {
        var table = _toolkit.Table("hmep", "Table 1");
        Assert.Equal("hmep/driver-questionnaire.md", table.File);
        Assert.Equal(["Ref", "Question", "Response"], table.Header);
        Assert.Equal(9, table.Rows.Count);
        Assert.Equal(Enumerable.Range(table.Line + 2, 9), table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void A_row_is_cited_as_itself_with_a_place_on_its_page()
    {
        var row = _toolkit.Table("hmep", "Table 2").Rows[3];
        Assert.Equal(("hmep", "Table 2, row 4", "hmep/set-up-risks"), (row.Citation.Source, row.Citation.Locator, row.Citation.Document));
        Assert.Matches("^/sources/hmep/set-up-risks#.+-row-4$", row.Citation.Path);
        Assert.Contains("Further councils want to take part", row.Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_cell_are_cited_by_the_places_they_lead_to()
    {
        var table = _toolkit.TableUnder("paths/after-the-driver-questions", "What to read for each driver");
        var learn = table.Rows[4].Cells[table.Column("Learn from")].Links;
        Assert.Contains(learn, link => link is { Source: "hmep", Locator: "Case study 4", Document: "hmep/case-study-4" });
        var read = table.Rows[0].Cells[table.Column("read")].Links;
        Assert.All(read, link => Assert.NotEmpty(link.Anchor));
    }

    [Fact]
    public void A_place_is_cited_with_its_text()
    {
        var place = _toolkit.Place("hmep", "2.11");
        Assert.Equal(("hmep", "2.11"), (place.Source, place.Locator));
        Assert.Contains("A single Yes", place.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_with_several_passages_is_cited_by_the_one_that_says_it()
    {
        Assert.Contains("transition fund of £4.65 million", _toolkit.Place("lgg", EastLindsey, "63 PER CENT from East Lindsey").Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_passage_of_a_place_says_are_a_fault_of_the_corpus()
    {
        var error = Assert.Throws<ToolkitException>(() => _toolkit.Place("lgg", EastLindsey, "words that stand nowhere"));
        Assert.Equal("lgg/", error.File);
        Assert.Contains($"no passage at \"{EastLindsey}\" says \"words that stand nowhere\"", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_corpus_lacks_is_named_with_what_to_do()
    {
        Assert.Contains("add it under a heading with loc=\"Table 77\"", Assert.Throws<ToolkitException>(() => _toolkit.Table("hmep", "Table 77")).Reason, StringComparison.Ordinal);
        Assert.Contains("write a heading with loc=\"9.99\"", Assert.Throws<ToolkitException>(() => _toolkit.Place("hmep", "9.99")).Reason, StringComparison.Ordinal);
        Assert.Contains("under the heading \"Nowhere\"", Assert.Throws<ToolkitException>(() => _toolkit.TableUnder("hmep/about", "Nowhere")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named_with_those_that_are_there()
    {
        var table = _toolkit.Table("hmep", "Table 1");
        var error = Assert.Throws<ToolkitException>(() => table.Column("Answer"));
        Assert.Equal((table.File, table.Line), (error.File, error.Line));
        Assert.Equal("the table needs a column \"Answer\"; it has Ref, Question, Response", error.Reason);
    }
}
