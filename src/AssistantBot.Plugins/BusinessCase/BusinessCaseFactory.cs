using AssistantBot.Plugins.Outlines;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.BusinessCase;

/// <summary>Makes the business case outline from the six parts that HMEP 3.16 lists and the LG Group guide's questions.</summary>
public sealed class BusinessCaseFactory : IPluginFactory
{
    private const string Document = "paths/business-case-parts";

    public int Order => 90;

    public IPlugin Create(IToolkit toolkit)
    {
        var place = toolkit.Place("hmep", "3.16");
        var fields = BusinessCaseForm.Fields(place);
        var points = OutlinePoint.ReadTable(toolkit.TableUnder(Document, "The parts"), fields);
        var steps = toolkit.TableUnder(Document, "Before it goes to members");
        return new BusinessCasePlugin(
            points, BusinessCaseForm.Create(fields, points),
            [.. steps.Rows.Select(row => new ReportLine(steps.Words(row, "Step"), steps.Places(row, "Read")))], place);
    }
}
