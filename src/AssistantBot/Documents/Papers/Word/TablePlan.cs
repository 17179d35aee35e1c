using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>How a table fits on paper: upright if it can, else turned, in smaller print, or at last in parts that repeat the first column.</summary>
/// <param name="IsWide">It needs a turned page.</param>
/// <param name="Size">Size of its print, in half points.</param>
/// <param name="Parts">One unless it is too wide for any page.</param>
internal sealed record TablePlan(ReportTable Table, bool IsWide, int Size, IReadOnlyList<TablePart> Parts)
{
    private static readonly (bool Wide, int Size)[] Choices = [(false, 20), (false, 18), (true, 20), (true, 18), (true, 16)];

    public static TablePlan Of(ReportTable table)
    {
        foreach (var (wide, size) in Choices)
        {
            var columns = Measure(table, size);
            if (columns.Sum(column => column.Least) <= Width(wide)) return new TablePlan(table, wide, size, [TablePart.Of(columns, Width(wide))]);
        }

        return InParts(table);
    }

    // As few parts as the smallest print allows, then in the largest print that needs no more.
    private static TablePlan InParts(ReportTable table)
    {
        int[] sizes = [.. Choices.Select(choice => choice.Size).Distinct()];
        var choices = sizes.Select(size => (Size: size, Parts: Split(Measure(table, size)).ToList())).ToList();
        var (best, parts) = choices.First(choice => choice.Parts.Count == choices[^1].Parts.Count);
        return new TablePlan(table, true, best, [.. parts.Select(part => TablePart.Of(part, WordPages.TurnedWidth))]);
    }

    private static int Width(bool wide) => wide ? WordPages.TurnedWidth : WordPages.UprightWidth;

    private static List<TableColumn> Measure(ReportTable table, int size) => [.. table.Columns.Select((_, index) => TableColumn.Measure(table, index, size))];

    // Parts hold about as many columns each, so that their widths are alike.
    private static IEnumerable<IReadOnlyList<TableColumn>> Split(List<TableColumn> columns)
    {
        var (first, rest) = (columns[0], columns.Skip(1).ToList());
        var widest = rest.Max(column => column.Least);
        var room = Math.Max(1, (int)((WordPages.TurnedWidth - first.Least) / widest));
        var parts = (rest.Count + room - 1) / room;
        return rest.Chunk((rest.Count + parts - 1) / parts).Select(chunk => (IReadOnlyList<TableColumn>)[first, .. chunk]);
    }
}

/// <summary>Columns of a table that stand side by side, by their places in it, with their widths in twentieths of a point.</summary>
internal sealed record TablePart(IReadOnlyList<int> Columns, IReadOnlyList<int> Widths)
{
    /// <summary>Gives every column its least, and shares what is left by what each would like; together they fill the width.</summary>
    public static TablePart Of(IReadOnlyList<TableColumn> columns, int width)
    {
        var left = (double)width - columns.Sum(column => column.Least);
        var wishes = columns.Sum(column => column.Best - column.Least);
        var share = wishes == 0 ? 0 : Math.Min(1, left / wishes);
        var widths = columns.Select(column => column.Least + (column.Best - column.Least) * share).ToList();
        var stretch = width / widths.Sum();
        return new TablePart([.. columns.Select(column => column.Index)], [.. widths.Select(own => (int)(own * stretch))]);
    }
}
