using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.PerformanceIndicators;

/// <summary>Makes the performance indicators from the seven examples of HMEP 4.6.</summary>
public sealed class PerformanceIndicatorsFactory : IPluginFactory
{
    public int Order => 120;

    public IPlugin Create(IToolkit toolkit)
    {
        var table = toolkit.TableUnder("paths/indicators-to-choose-from", "Indicators for a shared service and what to read for each");
        var (number, name, read) = (table.Column("Ref"), table.Column("Indicator"), table.Column("Read"));
        return new PerformanceIndicatorsPlugin(
            [.. table.Rows.Select(row => new ExampleIndicator(row.Cells[number].Text, row.Cells[name].Text, row.Citation, row.Cells[read].Links))],
            toolkit.Place("hmep", "4.6"), toolkit.Place("hmep", "4.10"));
    }
}

/// <summary>An indicator that the toolkit gives as an example.</summary>
internal sealed record ExampleIndicator(string Ref, string Name, Citation Source, IReadOnlyList<Citation> Read);
