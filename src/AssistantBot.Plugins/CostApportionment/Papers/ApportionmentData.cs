using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Investment;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>
/// The outcome for programs: <c>lines</c> with their shares, and <c>totals</c> (costs less savings and income, each line once), always;
/// <c>bases</c>, <c>years</c>, <c>standAlone</c>, <c>coalitions</c> and <c>investment</c> where there is something to say. Amounts and percentages are text with two decimals.
/// </summary>
internal static class ApportionmentData
{
    public static JsonObject Of(Findings findings)
    {
        var shared = findings.Shared;
        var data = new JsonObject { ["lines"] = Array(shared.First.Select(split => Line(shared, split))), ["totals"] = Amounts(shared, shared.Totals) };
        data["bases"] = Array(findings.Comparison.Totals.Select(each => new JsonObject { ["basis"] = each.Basis.Key(), ["totals"] = Amounts(shared, each.Totals) }));
        if (shared.Each.Count > 1) data["years"] = Array(shared.Each.Select(year => new JsonObject { ["year"] = Years.Name(year.Year), ["totals"] = Amounts(shared, Apportionment.Net(year.Lines, shared.Partners.Count)) }));
        if (shared.Each.Any(year => year.Change is not null)) data["lastYearStands"] = shared.Each[0].Stands;
        if (findings.Alone is { } alone) data["standAlone"] = Array(shared.Partners.Select((partner, i) => Alone(shared, alone, partner, i)));
        if (findings.Coalitions is { } groups) data["coalitions"] = Groups(shared, groups);
        if (findings.Investment is { } investment) data["investment"] = Appraised(investment.Whole);
        return data;
    }

    private static JsonObject Line(Apportionment shared, LineSplit split) => new()
    {
        ["name"] = split.Line.Name,
        ["amount"] = ReportCell.Exact(split.Line.Amount),
        ["kind"] = split.Line.Kind.ToString().ToLowerInvariant(),
        ["sharedBy"] = split.Line.Words,
        ["shares"] = Array(shared.Partners.Select((partner, i) => new JsonObject
        {
            ["partner"] = partner.Name,
            ["amount"] = ReportCell.Exact(split.Amounts[i]),
            ["percent"] = ReportCell.Exact(split.Percents[i]),
        })),
    };

    private static JsonArray Amounts(Apportionment shared, IReadOnlyList<decimal> amounts) =>
        Array(shared.Partners.Select((partner, i) => new JsonObject { ["partner"] = partner.Name, ["amount"] = ReportCell.Exact(amounts[i]) }));

    private static JsonObject Alone(Apportionment shared, StandAlone alone, Partner partner, int i) => new()
    {
        ["partner"] = partner.Name,
        ["alone"] = partner.StandAlone is { } cost ? ReportCell.Exact(cost) : null,
        ["gain"] = alone.Gains[i] is { } gain ? ReportCell.Exact(gain) : null,
        ["compensation"] = alone.Compensation is { } paid ? ReportCell.Exact(paid[i]) : null,
        ["paysInTheEnd"] = ReportCell.Exact(shared.Totals[i] - (alone.Compensation?[i] ?? 0)),
    };

    private static JsonObject Groups(Apportionment shared, CoalitionOutcome groups) => new()
    {
        ["shapley"] = Amounts(shared, groups.Shapley),
        ["inCore"] = groups.Leaving.Count == 0,
        ["shapleyInCore"] = groups.Game.Leaving(groups.Shapley).Count == 0,
        ["leaving"] = Array(groups.Leaving.Take(20).Select(group => new JsonObject
        {
            ["partners"] = new JsonArray([.. groups.Game.Members(group.Members).Select(i => JsonValue.Create(shared.Partners[i].Name))]),
            ["wouldSave"] = ReportCell.Exact(group.Cost),
        })),
    };

    private static JsonObject Appraised(Appraisal appraisal) => new()
    {
        ["costs"] = ReportCell.Exact(appraisal.Costs),
        ["benefits"] = ReportCell.Exact(appraisal.Benefits),
        ["returnPercent"] = appraisal.Return is { } gained ? ReportCell.Exact(gained) : null,
        ["netPresentValue"] = ReportCell.Exact(appraisal.NetPresentValue),
        ["benefitToCost"] = appraisal.BenefitToCost?.ToString("0.000", CultureInfo.InvariantCulture),
        ["paybackYears"] = appraisal.Payback is { } years ? ReportCell.Exact(years) : null,
    };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
