using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>A line that the workbook can work out again.</summary>
/// <param name="Way">How its divisions are done.</param>
internal sealed record LiveLine(IReadOnlyList<LivePart> Parts, LongDivision Way)
{
    private static readonly BigInteger MostPence = 100_000_000_000_000;

    /// <summary>Null where its numbers have too many digits for a spreadsheet.</summary>
    public static LiveLine? Of(LineSplit split, InputsSheet inputs, IReadOnlyList<Partner> partners)
    {
        var parts = inputs.Stands(split) ? [LivePart.FromMeasures("as last year", 1, partners.Select(partner => partner.LastYear ?? 0), inputs.LastYear, split)]
            : split.IsLimited && split.Rule.Parts.Count > 1 ? [LivePart.Combined(split)]
            : split.Rule.Parts.Select(part => LivePart.FromRule(part, split, inputs, partners)).ToList();
        if (parts.Exists(part => part.Weights.All(weight => weight.IsZero))) return null;
        var common = parts.Aggregate(BigInteger.Zero, (divisor, part) => BigInteger.GreatestCommonDivisor(divisor, part.Portion));
        var whole = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + (part.Portion / common));
        List<LivePart> live = [.. parts.Select(part => part with { Portion = part.Portion / common, Portions = whole })];
        return live.TrueForAll(part => part.Portion * Pennies.Of(split.Line.Amount) <= MostPence) && LongDivision.For(live.Max(part => part.Divisor)) is { } way ? new LiveLine(live, way) : null;
    }
}
