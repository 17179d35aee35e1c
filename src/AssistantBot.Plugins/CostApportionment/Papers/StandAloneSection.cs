using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>Sharing against staying alone, and the compensation that leaves nobody worse off.</summary>
internal static class StandAloneSection
{
    public static ReportSection? Of(Apportionment shared, StandAlone? alone, Sources sources) => alone is null ? null : new ReportSection("Against staying alone", [.. Lines(shared, alone, sources)]) { Table = Table(shared, alone) };

    private static IEnumerable<ReportLine> Lines(Apportionment shared, StandAlone alone, Sources sources)
    {
        if (shared.Each.Count > 1) yield return new ReportLine("The stand-alone costs are compared with the totals, in which every line counts once.");
        for (var i = 0; i < shared.Partners.Count; i++)
        {
            if (alone.Gains[i] < 0) yield return new ReportLine($"{shared.Partners[i].Name} would pay {Text.Pounds(-alone.Gains[i]!.Value)} more than by staying alone.");
        }

        if (!alone.IsComplete) yield return new ReportLine($"No compensation is worked out, because the stand-alone cost is not given for {Text.List([.. shared.Partners.Where((_, i) => alone.Gains[i] is null).Select(partner => partner.Name)])}.");
        else if (alone.Losses == 0) yield return new ReportLine($"Nobody would pay more than by staying alone; together the partners save {Text.Pounds(alone.Together)}.");
        else if (alone.Together < 0) yield return new ReportLine($"Staying alone would cost all partners together {Text.Pounds(-alone.Together)} less, so no compensation can leave everybody as well off.", sources.Compensation);
        else yield return new ReportLine(Compensated(shared, alone), sources.Compensation);
    }

    private static string Compensated(Apportionment shared, StandAlone alone)
    {
        var payers = shared.Partners.Select((partner, i) => (partner.Name, Amount: -alone.Compensation![i])).Where(each => each.Amount > 0).ToList();
        var takers = shared.Partners.Where((_, i) => alone.Compensation![i] > 0).Select(partner => partner.Name).ToList();
        return $"A compensation of {Text.Pounds(alone.Losses)} leaves {Text.List(takers)} no worse off than alone: {Text.List([.. payers.Select(payer => $"{payer.Name} pays {Text.Pounds(payer.Amount)}")])}, in proportion to what each gains. "
            + (alone.Together == 0 ? "Nobody is then better off than alone." : $"{Text.Pounds(alone.Together)} is then left to those who pay; anything between {Text.Pounds(alone.Losses)} and {Text.Pounds(alone.Winnings)} keeps everyone at least as well off. ")
            + "South London's agreement let the other boroughs compensate Sutton on such a condition.";
    }

    private static ReportTable Table(Apportionment shared, StandAlone alone)
    {
        var compensated = alone.Compensation is not null;
        return new ReportTable(
            "Stand-alone costs and compensation",
            [new("Partner"), new("Alone", ColumnKind.Money), new("Sharing", ColumnKind.Money), new("Gain", ColumnKind.Money), .. compensated ? [new ReportColumn("Compensation", ColumnKind.Money), new ReportColumn("Pays in the end", ColumnKind.Money)] : Array.Empty<ReportColumn>()],
            [.. shared.Partners.Select((partner, i) => new ReportRow([partner.Name, Known(partner.StandAlone), ReportCell.Money(shared.Totals[i]), Known(alone.Gains[i]), .. compensated ? [ReportCell.Money(alone.Compensation![i]), ReportCell.Money(shared.Totals[i] - alone.Compensation[i])] : Array.Empty<ReportCell>()])),
             .. alone.IsComplete ? [Total(shared, alone, compensated)] : Array.Empty<ReportRow>()]);
    }

    private static ReportRow Total(Apportionment shared, StandAlone alone, bool compensated) => new(
        ["Total", ReportCell.Money(shared.Partners.Sum(partner => partner.StandAlone!.Value)), ReportCell.Money(shared.Totals.Sum()), ReportCell.Money(alone.Together), .. compensated ? [ReportCell.Money(0), ReportCell.Money(shared.Totals.Sum())] : Array.Empty<ReportCell>()])
    { IsTotal = true };

    private static ReportCell Known(decimal? pounds) => pounds is { } known ? ReportCell.Money(known) : "not given";
}
