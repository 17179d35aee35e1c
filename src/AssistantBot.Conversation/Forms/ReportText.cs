using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Forms;

/// <summary>A report as chat text with numbered citations.</summary>
internal static class ReportText
{
    public static Reply Of(OpenForm open, Report report, bool canSave)
    {
        var text = new StringBuilder(Body(report));
        text.Append(CultureInfo.InvariantCulture, $"\n\nTo change an answer, say for example: {FormHints.Change(open)}.");
        return new Reply(ReplyKind.Form, text.ToString())
        {
            Citations = report.Citations,
            Card = new ReportCard(report),
            Suggestions = [.. report.Next, .. canSave ? Saves(report) : [], "Review", "Start over"],
        };
    }

    /// <summary>What the report says, with the numbers of its citations.</summary>
    public static string Body(Report report)
    {
        var text = new StringBuilder();
        Line(text.Append("**").Append(report.Title).Append(":** "), report, report.Headline);
        foreach (var section in report.Sections) Section(text, report, section);
        return text.ToString();
    }

    /// <summary>Whether a spreadsheet would hold anything.</summary>
    public static bool HasTable(Report report) => report.Workbook is not null || report.Sections.Any(section => section.Table is not null);

    private static string[] Saves(Report report) => HasTable(report) ? ["Save as Word", "Save as Excel"] : ["Save as Word"];

    private static void Section(StringBuilder text, Report report, ReportSection section)
    {
        text.Append("\n\n**").Append(section.Heading).Append("**\n");
        foreach (var line in section.Lines) Line(text.Append("\n- "), report, line);
        foreach (var row in section.Table?.Rows ?? [])
        {
            text.Append("\n- ").Append(Row(section.Table!, row));
            Numbers(text, report, row.Sources);
        }
    }

    /// <summary>"East Lindsey: Population 140,000; Share £61,403.51", for where no table can be drawn.</summary>
    private static string Row(ReportTable table, ReportRow row)
    {
        var cells = row.Cells.Zip(table.Columns).Skip(1).Where(pair => pair.First.Text.Length > 0)
            .Select(pair => table.Columns.Count == 2 ? pair.First.Text : $"{pair.Second.Title} {pair.First.Text}").ToList();
        return cells.Count == 0 ? row.Cells[0].Text : $"{row.Cells[0].Text}: {string.Join("; ", cells)}";
    }

    private static void Line(StringBuilder text, Report report, ReportLine line)
    {
        text.Append(line.Text);
        Numbers(text, report, line.Sources);
    }

    private static void Numbers(StringBuilder text, Report report, IReadOnlyList<Citation> sources)
    {
        foreach (var source in sources) text.Append(CultureInfo.InvariantCulture, $" [{report.NumberOf(source)}]");
    }
}
