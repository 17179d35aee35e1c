namespace AssistantBot.Plugins.RiskRegister;

/// <summary>A list of risks that a source holds.</summary>
/// <param name="Phase">What people choose it by, such as <c>set-up</c>.</param>
/// <param name="Field">Id of its field in the form.</param>
/// <param name="Title">What it is for, such as "Setting up".</param>
/// <param name="Origin">The source and place in short, such as "HMEP Table 2".</param>
/// <param name="Risks">Its rows, in order.</param>
/// <param name="Source">The list as a whole.</param>
internal sealed record RiskList(string Phase, string Field, string Title, string Origin, IReadOnlyList<ListedRisk> Risks, Citation Source)
{
    /// <summary>Whether the source rates its risks.</summary>
    public bool IsRated => Risks.Any(risk => risk.Likelihood is not null);
}

/// <param name="Ref">Its number in the list.</param>
/// <param name="Likelihood">L, M or H as printed, or null where the source does not rate.</param>
/// <param name="Consequence">L, M or H as printed, or null where the source does not rate.</param>
/// <param name="Action">What the source advises against it; empty where it says nothing.</param>
/// <param name="Source">Its place.</param>
internal sealed record ListedRisk(string Ref, string Text, string? Likelihood, string? Consequence, string Action, Citation Source);

/// <param name="When">unrated, no owner, no action, high or always.</param>
internal sealed record RiskStep(string When, string Text, IReadOnlyList<Citation> Read);
