using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>Everything that was worked out, before it is put into a report, data and a workbook.</summary>
internal sealed record Findings(Apportionment Shared, Comparison Comparison, StandAlone? Alone, CoalitionOutcome? Coalitions, InvestmentOutcome? Investment)
{
    /// <exception cref="SharingException">The arrangement cannot be carried out.</exception>
    public static Findings Of(Arrangement arrangement)
    {
        var shared = Apportionment.Of(arrangement);
        return new Findings(shared, Comparison.Of(shared), StandAlone.Of(shared), CoalitionOutcome.Of(shared), InvestmentOutcome.Of(shared));
    }

    /// <summary>The findings under their headings, in reading order.</summary>
    public IReadOnlyList<ReportSection> Sections(Sources sources)
    {
        ReportSection?[] sections =
        [
            SharesSection.Of(Shared), SharesSection.Years(Shared), Investment?.Section(Shared, sources), StandAloneSection.Of(Shared, Alone, sources), Coalitions?.Section(Shared),
            Comparison.Section(sources), .. WorkingSections.Of(Shared, sources), SourceSection.Of(Shared, sources),
        ];
        return [.. sections.OfType<ReportSection>()];
    }
}
