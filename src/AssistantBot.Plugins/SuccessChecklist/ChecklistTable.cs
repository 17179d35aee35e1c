using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>The checklist with its evidence column filled in.</summary>
internal static class ChecklistTable
{
    public static ReportTable Of(IReadOnlyList<Finding> findings)
    {
        var drafted = findings.Any(finding => finding.Found is not null);
        var columns = new List<ReportColumn> { new("No"), new("Characteristic"), new("Rating"), new("Evidence"), new("Source") };
        if (drafted) columns.Insert(3, new ReportColumn("In the document"));
        return new ReportTable("Characteristics of success", columns, [.. findings.Select(finding => Row(finding, drafted))]);
    }

    private static ReportRow Row(Finding finding, bool drafted)
    {
        var characteristic = finding.Characteristic;
        var cells = new List<ReportCell> { characteristic.Number, characteristic.Text, Rating.Show(finding.Rating), finding.Evidence ?? "", $"East Herts {characteristic.Source.Locator}" };
        if (drafted) cells.Insert(3, finding.Found ?? "");
        return new ReportRow(cells, [characteristic.Source]);
    }
}
