using System.Globalization;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>Tables whose header stands on every page, and whose rows stay whole.</summary>
internal static class WordTables
{
    // A row that fills much of a page would leave the page before it empty.
    private const int LongestWholeRow = 1500;

    // A table that takes less than half a page is not parted by its end.
    private const int MostWholeRows = 12;
    private const int LongestWholeTable = 1800;

    public static Table Write(TablePlan plan, TablePart part, string title, WordNotes notes)
    {
        var table = new Table(Properties(plan, part, title), new TableGrid(part.Widths.Select(width => new GridColumn { Width = Text(width) })));
        table.Append(Header(plan, part));
        var rows = plan.Table.Rows;
        var isSmall = rows.Count <= MostWholeRows && rows.Sum(row => part.Columns.Sum(column => row.Cells[column].Text.Length)) <= LongestWholeTable;
        for (var i = 0; i < rows.Count; i++)
        {
            var staysWithNext = i + 1 < rows.Count && (isSmall || rows[i + 1].IsTotal);
            table.Append(Row(plan, part, rows[i], staysWithNext, notes));
        }

        return table;
    }

    private static TableProperties Properties(TablePlan plan, TablePart part, string title) => new(
        new TableStyle { Val = "PaperTable" },
        new TableWidth { Width = Text(part.Widths.Sum()), Type = TableWidthUnitValues.Dxa },
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        new TableCaption { Val = InertText.OneLine(title) },
        new TableDescription { Val = InertText.OneLine($"{plan.Table.Rows.Count} rows below a header, with the columns {string.Join(", ", part.Columns.Select(column => plan.Table.Columns[column].Title))}.") });

    private static TableRow Header(TablePlan plan, TablePart part)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (column, width) in part.Columns.Zip(part.Widths))
        {
            var words = WordText.Run(plan.Table.Columns[column].Title, new RunProperties(new Bold(), new Color { Val = "FFFFFF" }, Size(plan)));
            row.Append(new TableCell(new TableCellProperties(Width(width)), Paragraph(plan.Table.Columns[column], keepNext: true, [words])));
        }

        return row;
    }

    private static TableRow Row(TablePlan plan, TablePart part, ReportRow source, bool staysWithNext, WordNotes notes)
    {
        var row = new TableRow();
        if (part.Columns.Max(column => source.Cells[column].Text.Length) <= LongestWholeRow) row.Append(new TableRowProperties(new CantSplit()));
        var cited = part.Columns.FirstOrDefault(column => plan.Table.Columns[column].Kind == ColumnKind.Text, part.Columns[0]);
        foreach (var (column, width) in part.Columns.Zip(part.Widths))
        {
            var properties = new RunProperties();
            if (source.IsTotal) properties.Append(new Bold());
            properties.Append(Size(plan));
            List<OpenXmlElement> content = [WordText.Run(source.Cells[column].Text, properties), .. column == cited ? notes.Marks(source.Sources, source.Cells[column].Text) : []];
            row.Append(new TableCell(Look(width, source.IsTotal), Paragraph(plan.Table.Columns[column], staysWithNext, content)));
        }

        return row;
    }

    private static TableCellProperties Look(int width, bool isTotal)
    {
        var look = new TableCellProperties(Width(width));
        if (isTotal)
        {
            look.Append(
                new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1F3A5F" }),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E8EEF5" });
        }

        return look;
    }

    private static Paragraph Paragraph(ReportColumn column, bool keepNext, IEnumerable<OpenXmlElement> content)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = column.Kind == ColumnKind.Text ? "TableText" : "TableFigure" });
        if (keepNext) properties.Append(new KeepNext());
        return new Paragraph([properties, .. content]);
    }

    private static FontSize Size(TablePlan plan) => new() { Val = Text(plan.Size) };

    private static TableCellWidth Width(int width) => new() { Width = Text(width), Type = TableWidthUnitValues.Dxa };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
