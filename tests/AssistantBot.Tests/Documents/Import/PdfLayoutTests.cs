namespace AssistantBot.Tests.Documents.Import;

/// <summary>What a PDF only draws: columns, tables and paragraphs, told by where the words stand.</summary>
public sealed class PdfLayoutTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [PdfFact]
    public async Task Prose_in_columns_is_read_column_by_column() =>
        Assert.Equal("""
            # Newsletter

            ## Newsletter, page 1 {loc="page 1"}

            The council mended four hundred roads in spring and spent less than it had planned, for the machine was shared with its neighbour all along.

            Friends of parks now look after eleven of the twenty parks, and each group has an agreement about litter and hedges and a small grant a year.
            """, await OnePage(
            [
                new(56, 80, 20, "Newsletter"),
                .. Column(56, 120, "The council mended four hundred", "roads in spring and spent less", "than it had planned, for the", "machine was shared with its", "neighbour all along."),
                .. Column(310, 126, "Friends of parks now look after", "eleven of the twenty parks, and", "each group has an agreement", "about litter and hedges and a", "small grant a year."),
            ]));

    [PdfFact]
    public async Task A_row_goes_on_over_lines() =>
        Assert.Contains("""
            | Ref | Risk | Owner |
            | --- | --- | --- |
            | 1 | A partner leaves before the lease has run out | Head of Roads |
            | 2 | Volunteers tire | Parks officer |
            """, await OnePage(
            [
                new(56, 100, 11, "Ref"), new(120, 100, 11, "Risk"), new(400, 100, 11, "Owner"),
                new(56, 124, 11, "1"), new(120, 124, 11, "A partner leaves before"), new(400, 124, 11, "Head of"), new(120, 137, 11, "the lease has run out"), new(400, 137, 11, "Roads"),
                new(56, 161, 11, "2"), new(120, 161, 11, "Volunteers tire"), new(400, 161, 11, "Parks officer"),
            ]), StringComparison.Ordinal);

    [PdfFact]
    public async Task Numbered_paragraphs_are_no_table() =>
        Assert.Contains("1\\.1 Cabinet is asked to agree the committee.\n\n1\\.2 It would meet in May, in the town hall, and in each month after that until the year ends.", await OnePage(
            [
                new(56, 100, 11, "1.1"), new(110, 100, 11, "Cabinet is asked to agree the committee."),
                new(56, 130, 11, "1.2"), new(110, 130, 11, "It would meet in May, in the town hall, and in each month after"), new(110, 144, 11, "that until the year ends."),
            ]), StringComparison.Ordinal);

    [PdfFact]
    public async Task A_sentence_that_goes_on_overleaf_is_one() =>
        Assert.Contains("The agreement ends in June 2028 unless both councils renew it.\n", $"{await Markdown([new(56, 760, 11, "The agreement ends in June 2028")], [new(56, 120, 11, "unless both councils renew it.")])}\n", StringComparison.Ordinal);

    private Task<string> OnePage(IReadOnlyList<PdfText> page) => Markdown(page);

    private Task<string> Markdown(params IReadOnlyList<PdfText>[] pages) => _import.Markdown(_import.Put("page.pdf", PdfSample.Write(pages)));

    private static IEnumerable<PdfText> Column(double left, double top, params string[] lines) => lines.Select((line, i) => new PdfText(left, top + (13 * i), 11, line));
}
