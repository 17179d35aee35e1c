using System.Collections.Immutable;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>What is to be shared, and between whom.</summary>
/// <param name="Partners">2 to 50, with different names.</param>
/// <param name="Lines">1 to 100, with different names.</param>
/// <param name="Tolerance">Percentage points; last year's split stands while every partner's change is smaller. Null: none given.</param>
/// <param name="DiscountRate">Per cent a year.</param>
/// <param name="Years">How many years are looked at; null: as many as the lines name.</param>
/// <param name="Coalitions">What groups of partners would pay by themselves; empty where that is not known.</param>
internal sealed record Arrangement(
    IReadOnlyList<Partner> Partners, IReadOnlyList<Line> Lines, decimal? Tolerance, decimal DiscountRate, int? Years, IReadOnlyList<Coalition> Coalitions);

/// <param name="Measures">Measures by basis; a basis without one has no entry.</param>
/// <param name="StandAlone">What the partner would pay by itself, in pounds; negative where it would earn.</param>
/// <param name="Min">Least that it pays of a year's costs, in pounds.</param>
/// <param name="Max">Most that it pays of a year's costs, in pounds.</param>
/// <param name="Fixed">What it pays of a year's costs whatever the basis says, in pounds.</param>
/// <param name="LastYear">Its part of last year's costs, in pounds or per cent: only the proportion between partners counts.</param>
/// <param name="Joined">First day as a partner.</param>
/// <param name="Left">Last day as a partner.</param>
internal sealed record Partner(
    string Name, ImmutableDictionary<Basis, decimal> Measures, decimal? StandAlone = null, decimal? Min = null, decimal? Max = null,
    decimal? Fixed = null, decimal? LastYear = null, DateOnly? Joined = null, DateOnly? Left = null)
{
    public bool IsLimited => Min is not null || Max is not null || Fixed is not null;

    /// <summary>Its measure on a basis, or null. In equal parts everybody counts 1.</summary>
    public decimal? Measure(Basis basis) => basis == Basis.Equal ? 1 : Measures.TryGetValue(basis, out var measure) ? measure : null;
}

/// <summary>What an amount is to those who share it.</summary>
internal enum LineKind
{
    Cost,
    Saving,
    Income,
}

/// <param name="Amount">Pounds, 0 or more; of a line that recurs, one year's.</param>
/// <param name="Mix">At least one part; their percentages sum to 100.</param>
/// <param name="Year">The year it falls in, or begins in: 1 to 100 counted from the start, or the year whose April it begins in. Null: the first.</param>
/// <param name="Recurs">How many years it recurs: 1 once, 0 in every year to the end.</param>
internal sealed record Line(string Name, decimal Amount, LineKind Kind, IReadOnlyList<MixPart> Mix, int? Year = null, int Recurs = 1)
{
    /// <summary>1 for what is to be paid, -1 for what comes back.</summary>
    public int Sign => Kind == LineKind.Cost ? 1 : -1;

    /// <summary>"by population", or "40% in equal parts and 60% by population".</summary>
    public string Words => Mix.Count == 1
        ? Mix[0].Basis.Phrase()
        : Text.List([.. Mix.Select(part => $"{Text.Number(part.Percent)}% {part.Basis.Phrase()}")]);
}
