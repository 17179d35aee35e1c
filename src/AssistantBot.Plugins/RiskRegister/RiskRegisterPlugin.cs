using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>
/// A risk register made from the risks of a source: HMEP Table 2 for setting up, HMEP Table 4 for operating, Rotherham's Section 9, or the
/// barriers of East Herts (4.8 and Appendix E). Only HMEP rates; nothing is rated that neither the source nor a person rated.
/// </summary>
internal sealed class RiskRegisterPlugin(RiskTables tables) : IPlugin
{
    private readonly RiskForm _form = new(tables);

    public string Name => "risk-register";

    public string Title => "Risk register";

    public string Purpose => "Makes a risk register from the toolkits' lists of risks, which you re-rate, give owners and add to.";

    public IReadOnlyList<string> Invitations { get; } =
        ["risk register", "risk log", "register of risks", "list our risks", "draw up our risks", "risk assessment form", "rate our risks"];

    public IReadOnlyList<string> Makes { get; } = ["risk assessment", "risk list", "list of risks"];

    public Form Form => _form.Form;

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) => _form.Problem(answers) is { } problem ? [problem] : [];

    public Report Evaluate(FormAnswers answers)
    {
        var list = _form.Chosen(answers);
        var risks = RegisteredRisk.Of(list, RiskForm.Rows(list, answers));
        var register = new Register(list, [.. risks.Where(risk => !risk.IsDropped)], [.. risks.Where(risk => risk.IsDropped)]);
        return new Report(Title, RiskReport.Headline(register), RiskReport.Sections(register, tables), RiskData.Of(answers, register))
        {
            About = string.Join(", ", new[] { answers[RiskForm.Service], answers[RiskForm.Partnership] }.Where(name => name is not null)),
            IsDraft = register.Risks.Any(risk => risk.Combined is null || risk.Owner is null),
            Next = ["Run the success checklist"],
        };
    }
}

/// <param name="Risks">What stands in it, in its order.</param>
/// <param name="Dropped">Risks of the list that were dropped.</param>
internal sealed record Register(RiskList List, IReadOnlyList<RegisteredRisk> Risks, IReadOnlyList<RegisteredRisk> Dropped)
{
    public int High => Risks.Count(risk => risk.IsHigh);

    public int Unrated => Risks.Count(risk => risk.Combined is null);

    public int WithoutOwner => Risks.Count(risk => risk.Owner is null);

    public int WithoutAction => Risks.Count(risk => risk.Action.Length == 0);
}
