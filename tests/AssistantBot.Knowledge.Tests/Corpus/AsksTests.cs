using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class AsksTests
{
    private const string Table = "## Risks {loc=\"Table 2\"}\n\n| Ref | Risk |\n|---|---|\n| 1 | It fails |\n| 2 | It is late |\n\n";
    private const int Below = CorpusFolder.FirstLine + 7;

    [Fact]
    public void Asks_are_parted_by_bars() =>
        Assert.Equal([(null, "who pays?"), (null, "who forks out?")], Asks.Read("<!-- asks: who pays? | who forks out? -->")!);

    [Fact]
    public void A_rows_mark_holds_to_the_end_of_its_line() => Assert.Equal(
        [(null, "for all?"), (1, "a?"), (12, "b?"), (12, "c?"), (null, "for all again?")],
        Asks.Read("<!-- asks: for all? | row 1: a?\nrow 12: b? | c?\nfor all again?\n-->")!);

    [Theory]
    [InlineData("<!-- asks: -->")]
    [InlineData("<!-- asks: | | -->")]
    [InlineData("<!--asks:\nrow 1:\n-->")]
    public void Nothing_asked_is_nothing_read(string comment) => Assert.Empty(Asks.Read(comment)!);

    [Theory]
    [InlineData("<!-- a note to myself -->")]
    [InlineData("<!-- ask: who pays? -->")]
    [InlineData("<div>asks: who pays?</div>")]
    [InlineData("<!-- asks: who pays? --> and more")]
    public void Other_comments_and_html_are_no_asks(string html) => Assert.Null(Asks.Read(html));

    [Fact]
    public void Asks_belong_to_the_heading_above_and_to_the_rows_they_name()
    {
        var corpus = CorpusFolder.ReadBody("""
            ## Risks {loc="Table 2"}
            <!-- asks: what are the risks? -->

            Table 2 holds two risks:

            | Ref | Risk |
            |---|---|
            | 1 | It fails |
            | 2 | It is late |

            <!-- asks:
            row 2: behind time?
            row 1: what if it flops? | a flop
            -->
            """);
        FaultAssert.None(corpus);
        Assert.Empty(corpus.Remarks);
        var section = Assert.Single(Assert.Single(corpus.Documents).Sections);
        Assert.Equal(["what are the risks?"], section.Asks);
        var rows = Assert.Single(section.Parts.OfType<TablePart>()).Rows;
        Assert.Equal(["what if it flops?", "a flop"], rows[0].Asks);
        Assert.Equal(["behind time?"], rows[1].Asks);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(999999999)]
    public void Asks_for_a_row_that_is_not_there_are_a_fault(int row) => FaultAssert.Only(
        CorpusFolder.ReadBody($"{Table}<!-- asks:\nrow 1: ok?\nrow {row}: why?\n-->\n"), Below,
        $"asks for row {row}, which the table above does not have", "place the comment below its table and count body rows from 1");

    [Fact]
    public void Row_asks_above_their_table_are_a_fault() => FaultAssert.Only(
        CorpusFolder.ReadBody(Table.Replace("\n\n| Ref", "\n<!-- asks: row 1: why? -->\n\n| Ref", StringComparison.Ordinal)), CorpusFolder.FirstLine + 1,
        "asks for row 1, which the table above does not have", "place the comment below its table and count body rows from 1");

    [Theory]
    [InlineData("## Risks {loc=\"Table 2\"}\n<!-- asks: what are the risks? -->\n\n| Ref | Risk |\n|---|---|\n| 1 | It fails |\n| 2 | It is late |\n", "Risks", CorpusFolder.FirstLine)]
    [InlineData("## Costs\n<!-- asks: how dear? -->\n\n### Of staff\n\nMuch.\n", "Costs", CorpusFolder.FirstLine)]
    [InlineData("<!-- asks: how dear? -->\n\n## Costs\n\nMuch.\n", "What sharing costs", 1)]
    public void Asks_that_lead_to_no_text_are_a_fault(string body, string heading, int line) => FaultAssert.Only(
        CorpusFolder.ReadBody(body), line, $"the asks under \"{heading}\" have no text to lead to", "move them below the heading whose text answers them, or name their rows");

    [Theory]
    [InlineData("## Who pays\n\n<!-- remember to check this -->\n\nAll do.\n", 2)]
    [InlineData("## Who pays\n\nAll do.\n\n<div>\nAll do.\n</div>\n", 4)]
    [InlineData("## Who pays\n\nAll do.\n\n<!-- asks: who pays? --> All do.\n", 4)]
    [InlineData("## Who pays\n\nAll do.\nAll <b>pay</b>.\n", 3, 2)]
    [InlineData("## Who pays\n\nAll do. <!-- asks: who pays? -->\n", 2)]
    public void Html_is_a_fault(string body, int below, int times = 1)
    {
        var fault = new CorpusFault(CorpusFolder.File, CorpusFolder.FirstLine + below, "HTML is not read here", "write Markdown, or on lines of its own a comment that starts with \"asks:\"");
        Assert.Equal(Enumerable.Repeat(fault, times), CorpusFolder.ReadBody(body).Faults);
    }

    [Fact]
    public void Html_in_a_table_cell_is_a_fault() => FaultAssert.Only(
        CorpusFolder.ReadBody(Table.Replace("It fails", "It<br>fails", StringComparison.Ordinal)), CorpusFolder.FirstLine + 4,
        "HTML is not read here", "write Markdown, or on lines of its own a comment that starts with \"asks:\"");

    [Fact]
    public void Text_and_rows_without_asks_are_remarked_on_but_no_fault()
    {
        var corpus = CorpusFolder.ReadBody($"{Table}<!-- asks:\nrow 1: why?\n-->\n\n## Who pays\n\nAll do.\n");
        FaultAssert.None(corpus);
        Assert.Equal(
            [
                new CorpusFault(CorpusFolder.File, CorpusFolder.FirstLine + 5, "a table row under \"Risks\" has no asks", "add \"row N: ...\" below the table"),
                new CorpusFault(CorpusFolder.File, CorpusFolder.FirstLine + 11, "\"Who pays\" has no asks", "add three to eight below its heading"),
            ],
            corpus.Remarks);
    }
}
