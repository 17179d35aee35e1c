using System.Globalization;
using AssistantBot.Plugins.CostApportionment.Asking;
using AssistantBot.Plugins.CostApportionment.Papers;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.CostApportionment.Workbooks;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment;

/// <summary>
/// Shares costs, savings and income between 2 to 50 partners, to the penny and with its working (HMEP 3.11 and 3.22 ask partners to agree how).
/// Amounts are pounds up to £1,000,000,000,000,000; nothing is rounded but shares to pennies, by the largest remainder.
/// </summary>
internal sealed class CostApportionmentPlugin(Sources sources) : IPlugin
{
    public string Name => "cost-apportionment";

    public string Title => "Cost apportionment";

    public string Purpose => "Shares costs, savings and income between partners to the penny, compares the bases, and says who gains.";

    public IReadOnlyList<string> Invitations { get; } =
    [
        "apportionment", "apportion costs", "apportion the costs", "cost sharing", "share costs", "share the costs", "split costs", "split the costs", "split the bill", "cost split",
        "cost calculator", "apportionment calculator", "divide the costs", "work out the shares", "share savings", "split savings", "payback", "net present value", "npv", "return on investment",
        "who pays what", "each partner's share", "each council's share", "everyone's share",
    ];

    public Form Form { get; } = new ApportionmentForm(sources).Create();

    public IReadOnlyList<TypedValue> Hear(string text) => OpeningWords.Read(text);

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) => ArrangementChecks.Of(answers);

    public Report Evaluate(FormAnswers answers)
    {
        var findings = Findings.Of(ArrangementReader.Read(answers));
        var partners = findings.Shared.Partners.Select(partner => partner.Name).ToList();
        return new Report(Title, new ReportLine(SharesSection.Headline(findings.Shared), sources.Agreement), findings.Sections(sources), ApportionmentData.Of(findings))
        {
            About = partners.Count > 5 ? $"{partners[0]} and {partners.Count - 1} others" : Text.List(partners),
            IsDraft = true,
            Workbook = ApportionmentWorkbook.Of(findings),
            Next = ["Change the basis of a line", "What should the business case contain?", "How do partners recover set-up costs?"],
            Carried = Carried(findings.Shared.Arrangement.Lines),
        };
    }

    private static Dictionary<string, string> Carried(IReadOnlyList<Line> lines)
    {
        var carried = new Dictionary<string, string> { [CarriedWords.Apportionment] = string.Join("; ", lines.Select(line => $"{line.Name} {line.Words}")) };
        var setUp = lines.Where(line => line.Kind == LineKind.Cost && line.Recurs == 1).Sum(line => line.Amount);
        var yearly = lines.Where(line => line.Kind != LineKind.Cost && line.Recurs == 0).Sum(line => line.Amount);
        if (setUp > 0) carried[CarriedWords.SetUpCost] = setUp.ToString("0.##", CultureInfo.InvariantCulture);
        if (yearly > 0) carried[CarriedWords.YearlySaving] = yearly.ToString("0.##", CultureInfo.InvariantCulture);
        return carried;
    }
}
