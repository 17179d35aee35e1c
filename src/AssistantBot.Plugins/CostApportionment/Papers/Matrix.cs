using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>A table of pounds with totals at its right and its foot; the longer side runs down the page.</summary>
internal static class Matrix
{
    /// <param name="down">What the rows are, with their names.</param>
    /// <param name="across">What the columns are, with their names.</param>
    /// <param name="amount">Pounds by row and column.</param>
    public static ReportTable Of(string title, (string Title, IReadOnlyList<string> Names) down, (string Title, IReadOnlyList<string> Names) across, Func<int, int, decimal> amount) =>
        across.Names.Count > down.Names.Count ? Upright(title, across, down, (row, column) => amount(column, row)) : Upright(title, down, across, amount);

    private static ReportTable Upright(string title, (string Title, IReadOnlyList<string> Names) down, (string Title, IReadOnlyList<string> Names) across, Func<int, int, decimal> amount)
    {
        var columns = Enumerable.Range(0, across.Names.Count).ToList();
        var rows = Enumerable.Range(0, down.Names.Count).ToList();
        var sums = across.Names.Count > 1;
        return new ReportTable(
            title,
            [new(down.Title), .. across.Names.Select(name => new ReportColumn(name, ColumnKind.Money)), .. sums ? [new ReportColumn("Total", ColumnKind.Money)] : Array.Empty<ReportColumn>()],
            [.. rows.Select(row => Row(down.Names[row], [.. columns.Select(column => amount(row, column))], sums)),
             Row("Total", [.. columns.Select(column => rows.Sum(row => amount(row, column)))], sums) with { IsTotal = true }]);
    }

    private static ReportRow Row(string name, IReadOnlyList<decimal> amounts, bool sums) =>
        new([name, .. amounts.Select(ReportCell.Money), .. sums ? [ReportCell.Money(amounts.Sum())] : Array.Empty<ReportCell>()]);
}
