using System.Globalization;
using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>A portion of a line as the workbook works it out: in whole numbers only, because a spreadsheet counts with 15 digits.</summary>
/// <param name="Title">By what it is shared.</param>
/// <param name="Portion">Its part of the line, compared with <paramref name="Portions"/>.</param>
/// <param name="Portions">Sum over all portions of the line.</param>
/// <param name="Weights">A whole number for each partner.</param>
/// <param name="Formulas">The weights' formulas.</param>
internal sealed record LivePart(string Title, BigInteger Portion, BigInteger Portions, IReadOnlyList<BigInteger> Weights, IReadOnlyList<string> Formulas)
{
    /// <summary>Weights are multiplied in two steps, by what is above this and by what is below.</summary>
    public const int Step = 40_000;

    /// <summary>The largest divisor whose products have at most 15 digits in each step.</summary>
    private static readonly BigInteger MostDivisor = 1_600_000_000;

    private static readonly BigInteger MostPence = 100_000_000_000_000;

    public BigInteger Divisor => Portions * Pennies.Sum(Weights);

    /// <summary>The parts of a line, or null where its numbers have too many digits for a spreadsheet.</summary>
    public static IReadOnlyList<LivePart>? Of(LineSplit split, InputsSheet inputs, IReadOnlyList<Partner> partners)
    {
        var parts = inputs.Stands(split) ? [FromMeasures("as last year", 1, partners.Select(partner => partner.LastYear ?? 0), inputs.LastYear, split)]
            : split.IsLimited && split.Rule.Parts.Count > 1 ? [Combined(split)]
            : split.Rule.Parts.Select(part => FromRule(part, split, inputs, partners)).ToList();
        if (parts.Exists(part => part.Weights.All(weight => weight.IsZero))) return null;
        var common = parts.Aggregate(BigInteger.Zero, (divisor, part) => BigInteger.GreatestCommonDivisor(divisor, part.Portion));
        var whole = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + (part.Portion / common));
        List<LivePart> live = [.. parts.Select(part => part with { Portion = part.Portion / common, Portions = whole })];
        return live.TrueForAll(part => part.Divisor <= MostDivisor && part.Portion * Pennies.Of(split.Line.Amount) <= MostPence) ? live : null;
    }

    private static LivePart FromRule(RulePart part, LineSplit split, InputsSheet inputs, IReadOnlyList<Partner> partners)
    {
        var title = split.Rule.Parts.Count == 1 ? part.Basis.Phrase() : string.Create(CultureInfo.InvariantCulture, $"{Text.Number(part.Percent)}% {part.Basis.Phrase()}{(part.Period.From == default ? "" : $", {part.Period.Days} days")}");
        return part.Basis == Basis.Equal
            ? new LivePart(title, part.Portion, 1, [.. part.Weights.Select((weight, i) => Free(split, i) * weight)], [.. part.Weights.Select((weight, i) => (Free(split, i) * weight).ToString(CultureInfo.InvariantCulture))])
            : FromMeasures(title, part.Portion, partners.Select((partner, i) => part.Period.Present[i] ? partner.Measure(part.Basis) ?? 0 : 0), i => part.Period.Present[i] ? inputs.Measure(i, part.Basis) : "0", split);
    }

    /// <summary>Measures with decimals are multiplied to whole numbers; very large ones that have a common factor are divided by it.</summary>
    private static LivePart FromMeasures(string title, BigInteger portion, IEnumerable<decimal> given, Func<int, string> refer, LineSplit split)
    {
        var measures = given.ToList();
        var unit = measures.Select(measure => measure.Scale).Max() is var digits && digits == 0 ? 1m : decimal.Parse($"1e{digits}", NumberStyles.Float, CultureInfo.InvariantCulture);
        var whole = measures.Select(measure => new BigInteger(measure * unit)).ToList();
        var common = Pennies.Sum(whole) * portion > MostDivisor ? whole.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor) : 1;
        var factor = (unit == 1 ? "" : $"*{unit.ToString(CultureInfo.InvariantCulture)}") + (common.IsOne ? "" : $"/{common.ToString(CultureInfo.InvariantCulture)}");
        return new LivePart(
            title, portion, 1, [.. whole.Select((weight, i) => Free(split, i) * weight / common)],
            [.. whole.Select((_, i) => Free(split, i) == 0 || refer(i) == "0" ? "0" : $"ROUND({refer(i)}{factor},0)")]);
    }

    private static LivePart Combined(LineSplit split) =>
        new(split.Line.Words, 1, 1, split.FreeWeights, [.. split.FreeWeights.Select(weight => weight.ToString(CultureInfo.InvariantCulture))]);

    private static int Free(LineSplit split, int partner) => split.Settled[partner] is null ? 1 : 0;
}
