using System.Text;
using AssistantBot.Documents.Papers;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class CsvPaperTests
{
    [Fact]
    public void One_table_is_the_whole_file_with_plain_digits_and_its_sources()
    {
        var lines = Lines(Write(Samples.Brief("Share it.", new ReportSection("Shares", []) { Table = Samples.Shares(2) })));
        Assert.Equal("Partner,Population,Share (%),Amount (£),How it was worked out,Sources", lines[0]);
        Assert.StartsWith("Partner 2,20000,50.00,2000.20,\"Population of the partner, divided", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",HMEP 3.2", lines[2], StringComparison.Ordinal);
        Assert.Equal("Total,30000,100.00,3000.30,,", lines[3]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Several_tables_stand_below_their_titles()
    {
        var table = new ReportTable("First", [new("A")], [new ReportRow("1")]);
        var lines = Lines(Write(Samples.Brief("Share it.", new ReportSection("One", []) { Table = table }, new ReportSection("Two", []) { Table = table with { Title = "=Second" } })));
        Assert.Equal(["First", "A", "1", "", "'=Second", "A", "1"], lines);
    }

    [Fact]
    public void Without_tables_its_statements_are_the_rows()
    {
        var lines = Lines(Write(Samples.Brief("Share it.", new ReportSection("Next", [new ReportLine("Ask members.")]))));
        Assert.Equal(["Heading,Statement,Sources", "Outcome,Share it.,HMEP 2.11", "Next,Ask members.,"], lines);
    }

    [Fact]
    public void It_is_UTF_8_with_its_mark_and_lines_end_as_the_standard_says()
    {
        var bytes = PaperFiles.Write(new CsvPaper(), Samples.Paper(Samples.Brief("£ é"))).ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        Assert.EndsWith("£ é,HMEP 2.11\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20 7946", "'+44 20 7946")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("--5", "'--5")]
    [InlineData("=5", "'=5")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\u200E=1+1", "'=1+1")]
    [InlineData("\tx", "' x")]
    [InlineData("-5.50", "-5.50")]
    [InlineData("-", "'-")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("a;=1+1", "\"a;=1+1\"")]
    [InlineData("two\r\nlines", "\"two\nlines\"")]
    public void Words_stay_words(string text, string cell)
    {
        var written = Write(Samples.Brief("Share it.", new ReportSection("One", []) { Table = new ReportTable("T", [new("A"), new("B", ColumnKind.Money)], [new ReportRow(text, ReportCell.Money(-1234.5m))]) }));
        Assert.Equal($"A,B (£)\r\n{cell},-1234.50\r\n", written);
    }

    private static string[] Lines(string text) => text.TrimEnd('\n', '\r').Split("\r\n");

    private static string Write(Report report) => Encoding.UTF8.GetString(PaperFiles.Write(new CsvPaper(), Samples.Paper(report)).ToArray()).TrimStart('\uFEFF');
}
