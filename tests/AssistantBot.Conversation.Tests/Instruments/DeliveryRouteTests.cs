using AssistantBot.Plugins;
using AssistantBot.Plugins.DeliveryRoute;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Tests.Instruments;

/// <summary>The delivery route of the real corpus.</summary>
public sealed class DeliveryRouteTests
{
    private static readonly IPlugin Plugin = RealToolkit.Make<DeliveryRouteFactory>();

    [Fact]
    public void An_inherited_contract_leaves_one_route_and_nothing_more_to_ask()
    {
        var answers = RealToolkit.Answer(Plugin, ("start", "legacy"));
        var report = Plugin.Evaluate(answers);
        Assert.Equal("The route is to improve the inherited contract; no other stays open.", report.Headline.Text);
        Assert.Equal(["service", "start"], Plugin.Form.Fields.Where(field => field.Presence == Presence.Asked && field.Applies(answers)).Select(field => field.Id));
        Assert.Contains(report.Sections[0].Lines, line => line.Text.StartsWith("Required: make business improvement the main activity", StringComparison.Ordinal) && line.Sources[0].Locator == "3.5");
    }

    [Fact]
    public void In_house_with_a_willing_council_leads_to_nottinghamshire()
    {
        var report = Plugin.Evaluate(RealToolkit.Answer(Plugin, ("start", "new"), ("delivery", "in-house"), ("provider", "yes"), ("chosen", "lead")));
        Assert.Equal(CarriedWords.InHouse, report.Carried[CarriedWords.Delivery]);
        var lead = report.Sections.Single(section => section.Heading == "Open: one council runs it for the others").Lines;
        Assert.Contains(lead, line => line.Text.StartsWith("Cases: Nottinghamshire parking", StringComparison.Ordinal) && line.Sources[0].Locator == "Case study 6");
        Assert.Contains(lead, line => line.Text.Contains("Section 101", StringComparison.Ordinal) && line.Text.Contains("check current law", StringComparison.Ordinal));
    }

    [Fact]
    public void Joint_procurement_carries_the_memorandum() =>
        Assert.Equal(CarriedWords.External, Plugin.Evaluate(RealToolkit.Answer(Plugin, ("start", "ends soon"), ("delivery", "contractor"), ("chosen", "buy"))).Carried[CarriedWords.Delivery]);

    /// <summary>Every question with each answer and with none, in every combination.</summary>
    [Fact]
    public void Whatever_is_answered_each_route_is_open_or_closed_for_a_reason_and_every_line_is_sourced()
    {
        var questions = Plugin.Form.Fields.Where(field => field.Id is not "service" and not "chosen").ToList();
        var count = 0;
        foreach (var answers in Combinations(questions))
        {
            count++;
            var report = Plugin.Evaluate(answers);
            Assert.Equal(7, report.Data["open"]!.AsArray().Count + report.Data["closed"]!.AsArray().Count);
            Assert.All(report.Sections.Where(section => section.Heading.StartsWith("Open", StringComparison.Ordinal) || section.Heading.StartsWith("Closed", StringComparison.Ordinal)).SelectMany(section => section.Lines),
                line => Assert.True(line.Sources.Count > 0 || line.Text == "The toolkits tell of no case that took this route.", line.Text));
        }

        Assert.Equal(5 * 5 * 4 * 4 * 4 * 4, count);
    }

    private static IEnumerable<FormAnswers> Combinations(IReadOnlyList<Field> questions) => questions.Aggregate(
        (IEnumerable<FormAnswers>)[FormAnswers.None],
        (all, question) => all.SelectMany(answers => question.Choices.Select(choice => answers.With(question.Id, choice.Value)).Append(answers)));
}
