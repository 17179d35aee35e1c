using System.Globalization;
using System.Text;

namespace AssistantBot.Plugins.Reports;

/// <summary>A report as a Markdown document.</summary>
public static class ReportMarkdown
{
    public static string Write(Report report)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {report.Title}\n\n");
        if (report.About.Length > 0) text.Append(CultureInfo.InvariantCulture, $"{report.About}\n\n");
        if (report.IsDraft) text.Append("*Draft: an officer has still to judge it.*\n\n");
        text.Append(Line(report, report.Headline)).Append('\n');
        foreach (var section in report.Sections) Append(text, report, section);
        if (report.Citations.Count > 0) text.Append("\n## Sources\n\n");
        for (var i = 0; i < report.Citations.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {report.Citations[i].Source}, {report.Citations[i].Locator}: {report.Citations[i].Title}\n");
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Report report, ReportSection section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {section.Heading}\n");
        if (section.Lines.Count > 0) text.Append('\n');
        foreach (var line in section.Lines) text.Append(CultureInfo.InvariantCulture, $"- {Line(report, line)}\n");
        if (section.Table is { } table) Append(text, report, table);
        else if (section.Chart is { } chart) Append(text, chart);
    }

    private static void Append(StringBuilder text, Report report, ReportTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**{table.Title}**\n\n");
        Row(text, table.Columns.Select(column => column.Title));
        Row(text, table.Columns.Select(column => column.Kind == ColumnKind.Text ? "---" : "---:"));
        foreach (var row in table.Rows)
            Row(text, row.Cells.Select((cell, i) => (row.IsTotal && cell.Text.Length > 0 ? $"**{Cell(cell.Text)}**" : Cell(cell.Text)) + (i == 0 ? Marks(report, row.Sources) : "")));
    }

    // Where there is no table, the bars' values are the figures.
    private static void Append(StringBuilder text, ReportChart chart)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**{chart.Title}**\n\n");
        foreach (var bar in chart.Bars) text.Append(CultureInfo.InvariantCulture, $"- {bar.Label}: {bar.Shown}\n");
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");

    private static string Line(Report report, ReportLine line) => line.Text + Marks(report, line.Sources);

    private static string Marks(Report report, IReadOnlyList<Citation> sources) =>
        string.Concat(sources.Distinct().Select(source => string.Create(CultureInfo.InvariantCulture, $" [{report.NumberOf(source)}]")));
}
