using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.Channels.Fakes;

internal static class Samples
{
    public static Citation SetUpCosts { get; } =
        new("hmep", "3.20", "hmep/costs", "set-up-costs", "Set-up costs", "Councils usually recover set-up costs from the first savings.");

    public static Citation CaseStudy { get; } =
        new("hmep", "Case study 4", "hmep/case-study-4", "", "Central Wales Infrastructure Collaboration", "Ceredigion and Powys saved £250k in 2011.");

    public static Form Form { get; } = new("Two questions about drivers.",
    [
        new YesNoField("1", "Cost", "Does the service cost more than elsewhere?", "", SetUpCosts),
        new YesNoField("2", "Skills", "Is it hard to recruit?", "", SetUpCosts),
    ]);

    public static FormCard FormCard { get; } = new("driver-questionnaire", "Driver questionnaire", "card-7", Form, FormAnswers.None.With("1", "no"));

    public static ReportCard ReportCard { get; } = new(new Report(
        "Driver questionnaire",
        new ReportLine("One driver is present.", SetUpCosts),
        [new ReportSection("What to read", [new ReportLine("Read about costs.", SetUpCosts, CaseStudy), new ReportLine("2. Talk to finance.")])],
        new JsonObject()));
}
