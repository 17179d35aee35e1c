using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Outlines;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.AgreementOutline;

/// <summary>
/// The outline of a service-level agreement (in-house, HMEP 3.12) or a memorandum of understanding (outside provider, HMEP 3.13),
/// filled as far as it was told.
/// </summary>
/// <param name="papers">The points of each paper, by who delivers.</param>
/// <param name="steps">What to do before it is signed.</param>
internal sealed class AgreementOutlinePlugin(
    IReadOnlyDictionary<string, IReadOnlyList<OutlinePoint>> papers, Form form, IReadOnlyList<AgreementStep> steps, Citation inHouse, Citation external) : IPlugin
{
    public string Name => "agreement-outline";

    public string Title => "Agreement outline";

    public string Purpose => "The headings of a service-level agreement or a memorandum of understanding, filled as far as you know.";

    public IReadOnlyList<string> Invitations { get; } = ["outline agreement", "draft agreement", "sla outline", "mou outline", "service level agreement outline", "service-level agreement outline", "memorandum of understanding outline"];

    public IReadOnlyList<string> Makes { get; } =
        ["agreement", "partnership agreement", "sharing agreement", "sla", "slas", "service level agreement", "service-level agreement", "mou", "memorandum of understanding", "memorandum"];

    public Form Form => form;

    public Report Evaluate(FormAnswers answers)
    {
        var delivery = answers[AgreementForm.Delivery] ?? CarriedWords.InHouse;
        var isExternal = delivery == CarriedWords.External;
        var kind = isExternal ? "memorandum of understanding" : "service-level agreement";
        var paper = new OutlinePaper(papers[delivery], form, answers);
        var sections = paper.Sections().ToList();
        if (paper.StillMissing() is { } missing) sections.Add(missing);
        sections.Add(new ReportSection("Before it is signed", [.. steps.Where(step => step.IsFor(delivery)).Select(step => new ReportLine(step.Text, step.Read))]));
        return new Report(Title, Headline(kind, isExternal ? external : inHouse, paper), sections, Data(kind, paper))
        {
            About = paper.About,
            IsDraft = true,
            Next = ["Start the business case outline", "Start the governance scale"],
        };
    }

    private static ReportLine Headline(string kind, Citation source, OutlinePaper paper) => new(
        $"Outline of a {kind}: {paper.Begun} of its {paper.Headings} headings {(paper.Begun == 1 ? "is" : "are")} begun"
        + (paper.Missing.Count switch { 0 => ", and nothing is missing.", 1 => ", and one thing is still missing.", var count => $", and {count} things are still missing." }),
        source);

    private static JsonObject Data(string kind, OutlinePaper paper) => new()
    {
        ["kind"] = kind,
        ["headings"] = paper.Data(),
        ["missing"] = new JsonArray([.. paper.Missing.Select(label => JsonValue.Create(label))]),
    };
}
