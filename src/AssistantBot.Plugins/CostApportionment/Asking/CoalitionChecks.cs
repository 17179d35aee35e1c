using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>Costs of groups from which no Shapley value can be worked out.</summary>
internal static class CoalitionChecks
{
    public static IEnumerable<FormProblem> Of(FormAnswers answers, Arrangement arrangement)
    {
        var groups = ArrangementReader.Groups(answers);
        if (groups.Count == 0) return [];
        if (arrangement.Partners.Count > CostGame.MostPartners) return [Problem($"Costs of groups can be taken for up to {CostGame.MostPartners} partners, and there are {arrangement.Partners.Count}. Leave them out, or join some partners.")];
        var unknown = Names(groups, arrangement).ToList();
        return unknown.Count > 0 ? unknown : Twice(arrangement).Concat(Alone(arrangement));
    }

    private static IEnumerable<FormProblem> Names(IReadOnlyList<(IReadOnlyList<string> Partners, decimal Cost)> groups, Arrangement arrangement) =>
        from name in groups.SelectMany(each => each.Partners).Distinct(StringComparer.OrdinalIgnoreCase)
        where !arrangement.Partners.Any(partner => partner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        select Problem($"A group names \"{name}\", which is not among the partners. Use the names {Text.List([.. arrangement.Partners.Select(partner => partner.Name)])}.");

    private static IEnumerable<FormProblem> Twice(Arrangement arrangement) =>
        from same in arrangement.Coalitions.GroupBy(coalition => coalition.Members)
        where same.Count() > 1
        select Problem($"The group of {Text.List([.. arrangement.Partners.Where((_, i) => (same.Key & (1 << i)) != 0).Select(partner => partner.Name)])} stands there twice. Keep one of its costs.");

    /// <summary>All partners together pay what the lines come to.</summary>
    public static IEnumerable<FormProblem> Whole(Apportionment apportionment) =>
        from all in apportionment.Arrangement.Coalitions
        where all.Members == (1 << apportionment.Partners.Count) - 1 && all.Cost != apportionment.Totals.Sum()
        select Problem($"The group of all partners is given at {Text.Pounds(all.Cost)}, and the lines come to {Text.Pounds(apportionment.Totals.Sum())}. Leave the group out, or correct a line.");

    /// <summary>A partner's own cost can stand in either place, but not differ.</summary>
    private static IEnumerable<FormProblem> Alone(Arrangement arrangement)
    {
        for (var i = 0; i < arrangement.Partners.Count; i++)
        {
            var (partner, given) = (arrangement.Partners[i], arrangement.Coalitions.FirstOrDefault(coalition => coalition.Members == 1 << i));
            if (partner.StandAlone is null && given is null)
                yield return new FormProblem(FormPath.Of(ApportionmentForm.Partners, i + 1, "standAlone"), $"To judge groups I need what {partner.Name} would pay alone. Give its stand-alone cost.");
            else if (partner.StandAlone is { } alone && given is not null && given.Cost != alone)
                yield return new FormProblem(FormPath.Of(ApportionmentForm.Partners, i + 1, "standAlone"), $"What {partner.Name} would pay alone is given twice, as {Text.Pounds(alone)} and as {Text.Pounds(given.Cost)}. Keep one.");
        }
    }

    private static FormProblem Problem(string reason) => new(ApportionmentForm.Coalitions, reason);
}
