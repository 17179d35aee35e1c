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
    /// <summary>Sums of weights up to this are left as they are.</summary>
    private static readonly BigInteger Round = 10_000_000;

    public BigInteger Divisor => Portions * Pennies.Sum(Weights);

    /// <summary>A part as the line's rule has it, with weights that refer to the inputs.</summary>
    public static LivePart FromRule(RulePart part, LineSplit split, InputsSheet inputs, IReadOnlyList<Partner> partners)
    {
        var title = split.Rule.Parts.Count == 1 ? part.Basis.Phrase() : string.Create(CultureInfo.InvariantCulture, $"{Text.Number(part.Percent)}% {part.Basis.Phrase()}{(part.Period.From == default ? "" : $", {part.Period.Days} days")}");
        return part.Basis == Basis.Equal
            ? new LivePart(title, part.Portion, 1, [.. part.Weights.Select((weight, i) => Free(split, i) * weight)], [.. part.Weights.Select((weight, i) => (Free(split, i) * weight).ToString(CultureInfo.InvariantCulture))])
            : FromMeasures(title, part.Portion, partners.Select((partner, i) => part.Period.Present[i] ? partner.Measure(part.Basis) ?? 0 : 0), i => part.Period.Present[i] ? inputs.Measure(i, part.Basis) : "0", split);
    }

    /// <summary>Measures with decimals are multiplied to whole numbers; very large ones that have a common factor are divided by it.</summary>
    public static LivePart FromMeasures(string title, BigInteger portion, IEnumerable<decimal> given, Func<int, string> refer, LineSplit split)
    {
        var measures = given.ToList();
        var unit = measures.Select(measure => measure.Scale).Max() is var digits && digits == 0 ? 1m : decimal.Parse($"1e{digits}", NumberStyles.Float, CultureInfo.InvariantCulture);
        var whole = measures.Select(measure => new BigInteger(measure * unit)).ToList();
        var common = Pennies.Sum(whole) > Round ? whole.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor) : 1;
        var factor = (unit == 1 ? "" : $"*{unit.ToString(CultureInfo.InvariantCulture)}") + (common.IsOne ? "" : $"/{common.ToString(CultureInfo.InvariantCulture)}");
        return new LivePart(
            title, portion, 1, [.. whole.Select((weight, i) => Free(split, i) * weight / common)],
            [.. whole.Select((_, i) => Free(split, i) == 0 || refer(i) == "0" ? "0" : $"ROUND({refer(i)}{factor},0)")]);
    }

    /// <summary>One part with the weights that a mix comes to, where some contributions are settled.</summary>
    public static LivePart Combined(LineSplit split) =>
        new(split.Line.Words, 1, 1, split.FreeWeights, [.. split.FreeWeights.Select(weight => weight.ToString(CultureInfo.InvariantCulture))]);

    private static int Free(LineSplit split, int partner) => split.Settled[partner] is null ? 1 : 0;
}
