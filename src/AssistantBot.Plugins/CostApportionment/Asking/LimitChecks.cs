using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>Minimum, maximum and fixed contributions that contradict each other.</summary>
internal static class LimitChecks
{
    public static IEnumerable<FormProblem> Of(Arrangement arrangement)
    {
        var costs = arrangement.Lines.Any(line => line.Kind == LineKind.Cost);
        for (var i = 0; i < arrangement.Partners.Count; i++)
        {
            var partner = arrangement.Partners[i];
            if (Contradiction(partner) is { } reason) yield return new FormProblem(FormPath.Of(ApportionmentForm.Partners, i + 1, Column(partner)), reason);
            else if (partner.IsLimited && !costs)
                yield return new FormProblem(FormPath.Of(ApportionmentForm.Partners, i + 1, Column(partner)), "Minimum, maximum and fixed contributions are to costs, and no line is a cost. Leave them out, or name a cost.");
        }
    }

    private static string? Contradiction(Partner partner) => partner switch
    {
        { Min: { } min, Max: { } max } when min > max => $"The minimum of {partner.Name}, {Text.Pounds(min)}, is more than its maximum, {Text.Pounds(max)}. Change one of them.",
        { Fixed: { } same, Min: { } min } when same < min => $"The fixed contribution of {partner.Name}, {Text.Pounds(same)}, is less than its minimum, {Text.Pounds(min)}. Change one of them.",
        { Fixed: { } same, Max: { } max } when same > max => $"The fixed contribution of {partner.Name}, {Text.Pounds(same)}, is more than its maximum, {Text.Pounds(max)}. Change one of them.",
        _ => null,
    };

    private static string Column(Partner partner) => partner.Fixed is not null ? "fixedAmount" : partner.Min is not null ? "min" : "max";
}
