using System.Globalization;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>A risk as it stands in the register.</summary>
/// <param name="Ref">Its number in the list; own risks count on from there.</param>
/// <param name="Listed">The source's risk; null for one of people's own.</param>
/// <param name="Likelihood">L, M, H or null: people's rating, else the source's.</param>
/// <param name="Consequence">L, M, H or null: people's rating, else the source's.</param>
internal sealed record RegisteredRisk(string Ref, string Text, ListedRisk? Listed, string? Likelihood, string? Consequence, string Action, string? Owner, bool IsDropped)
{
    public string? Combined => Level.Combine(Likelihood, Consequence);

    public bool IsHigh => Likelihood == Level.High || Consequence == Level.High;

    /// <summary>Whether people rated it otherwise than its source does.</summary>
    public bool IsRerated => Listed is not null && (Likelihood != Listed.Likelihood || Consequence != Listed.Consequence);

    /// <summary>Who rated it: the toolkit, the officer, or nobody.</summary>
    public string? RatedBy => Likelihood is null && Consequence is null ? null : Listed is null || IsRerated ? "officer" : "toolkit";

    /// <summary>
    /// The register of a list and what people said about it. The highest combined rating comes first: the ranks of likelihood and consequence are
    /// added, of equal sums the higher consequence comes first, what is not rated in full comes last, and else the list's order holds.
    /// </summary>
    public static IReadOnlyList<RegisteredRisk> Of(RiskList list, IReadOnlyList<(string Risk, FormAnswers Row)> rows)
    {
        var said = rows.GroupBy(row => row.Risk, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Row, StringComparer.OrdinalIgnoreCase);
        var listed = list.Risks.Select(risk => Make(risk.Ref, risk.Text, risk, said.GetValueOrDefault(risk.Ref, FormAnswers.None)));
        var own = said.Keys.Where(risk => list.Risks.All(other => other.Ref != risk)).Select((risk, i) => Make((list.Risks.Count + i + 1).ToString(CultureInfo.InvariantCulture), risk, null, said[risk]));
        return [.. listed.Concat(own).OrderByDescending(risk => risk.Combined is not null).ThenByDescending(Sum).ThenByDescending(risk => risk.Combined is null ? 0 : Level.Rank(risk.Consequence))];
    }

    private static int Sum(RegisteredRisk risk) => risk.Combined is null ? 0 : Level.Rank(risk.Likelihood) + Level.Rank(risk.Consequence);

    private static RegisteredRisk Make(string number, string text, ListedRisk? listed, FormAnswers row) => new(
        number, text, listed, row[RiskForm.Likelihood] ?? listed?.Likelihood, row[RiskForm.Consequence] ?? listed?.Consequence,
        row[RiskForm.Action] ?? listed?.Action ?? "", row[RiskForm.Owner], row[RiskForm.Keep] == RiskForm.Drop);
}
