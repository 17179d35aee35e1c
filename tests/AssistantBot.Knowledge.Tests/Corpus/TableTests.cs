using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class TableTests
{
    private const string Header = "## Risks {loc=\"Table 2\"}\n\n| Ref | Risk | Action |\n|---|---|---|\n";
    private const int FirstRow = CorpusFolder.FirstLine + 4;

    [Fact]
    public void A_table_is_read_with_its_header_rows_and_lines()
    {
        var table = Table($"{Header}| 1 | It fails | Plan *well* |\n| 2 | It is late | |\n");
        Assert.Equal(["Ref", "Risk", "Action"], table.Header);
        Assert.Equal(CorpusFolder.FirstLine + 2, table.Line);
        Assert.Equal(["1", "It fails", "Plan well"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["2", "It is late", ""], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal([FirstRow, FirstRow + 1], table.Rows.Select(row => row.Line));
        Assert.Equal(["risks-row-1", "risks-row-2"], table.Rows.Select(row => row.Anchor));
    }

    [Theory]
    [InlineData("| 1 | It fails | |\n", 1)]
    [InlineData("| 1 | It fails | |\n| 2 | It is late | |\n| 3 | It is dear | |\n", 3)]
    public void A_table_with_other_than_the_originals_rows_is_a_fault(string rows, int count) => FaultAssert.Only(
        CorpusFolder.ReadBody(Header + rows), CorpusFolder.FirstLine + 2, $"the table has {count} rows and sources.yaml says 2", "write every row of the original");

    [Fact]
    public void A_table_at_a_place_that_is_no_table_is_a_fault() => FaultAssert.Only(
        CorpusFolder.ReadBody(Header.Replace("Table 2", "3.22", StringComparison.Ordinal) + "| 1 | It fails | |\n"), CorpusFolder.FirstLine + 2,
        "the table's place \"3.22\" has no rows in sources.yaml", "name the table in the heading's loc, or list its rows in sources.yaml");

    [Theory]
    [InlineData("| 1 | It fails |", 2)]
    [InlineData("| 1 |", 1)]
    [InlineData("| 1 | It fails | Plan | twice |", 4)]
    [InlineData("| 1 | It fails | Plan | |", 4)]
    public void A_row_with_more_or_fewer_cells_than_the_header_is_a_fault(string row, int cells) => FaultAssert.Only(
        CorpusFolder.ReadBody($"{Header}{row}\n| 2 | It is late | Hurry |\n"), FirstRow, $"the row has {cells} cells and the header 3", "give each row as many cells as the header");

    [Fact]
    public void Empty_cells_are_cells() =>
        Assert.Equal(["", "", ""], Table($"{Header}| | | |\n| 2 | It is late | |\n").Rows[0].Cells.Select(cell => cell.Text));

    [Fact]
    public void Tables_of_a_path_need_no_place_in_the_original_and_their_rows_have_anchors_of_their_own()
    {
        using var folder = new CorpusFolder();
        var front = CorpusFolder.FrontMatter.Replace("kind: guidance", "kind: path", StringComparison.Ordinal);
        var corpus = folder.Write(CorpusFolder.File, front + "## Read\n\n| A |\n|---|\n| one |\n\nThen:\n\n| B |\n|---|\n| two |\n\n## Read row 1\n\nDone.\n").Read();
        FaultAssert.None(corpus);
        var sections = Assert.Single(corpus.Documents).Sections;
        var anchors = sections.SelectMany(section => section.Parts.OfType<TablePart>().SelectMany(table => table.Rows).Select(row => row.Anchor).Prepend(section.Anchor)).ToList();
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.Equal(4, anchors.Count);
    }

    private static TablePart Table(string body)
    {
        var corpus = CorpusFolder.ReadBody(body);
        FaultAssert.None(corpus);
        return Assert.IsType<TablePart>(Assert.Single(Assert.Single(Assert.Single(corpus.Documents).Sections).Parts));
    }
}
