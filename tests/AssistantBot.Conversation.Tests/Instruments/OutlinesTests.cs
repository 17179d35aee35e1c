using AssistantBot.Plugins;
using AssistantBot.Plugins.AgreementOutline;
using AssistantBot.Plugins.BusinessCase;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Instruments;

/// <summary>The outlines of the real corpus have the headings that the toolkits list.</summary>
public sealed class OutlinesTests
{
    private static readonly IPlugin Agreement = RealToolkit.Make<AgreementOutlineFactory>();
    private static readonly IPlugin BusinessCase = RealToolkit.Make<BusinessCaseFactory>();

    [Fact]
    public void A_business_case_has_the_six_parts_in_their_order()
    {
        var parts = RealToolkit.Items("hmep/business-case", "Who must approve the business case, and its six parts");
        Assert.Equal(6, parts.Count);
        Assert.Equal(parts, Headings(BusinessCase.Evaluate(FormAnswers.None)).Select(heading => heading.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("in-house", "Headings of a service-level agreement", "3.12", 8)]
    [InlineData("external", "Headings of a memorandum of understanding", "3.13", 11)]
    public void An_agreement_has_as_many_headings_as_the_toolkit_lists(string delivery, string heading, string locator, int count)
    {
        var report = Agreement.Evaluate(RealToolkit.Answer(Agreement, ("delivery", delivery)));
        Assert.Equal(count, RealToolkit.Items("hmep/delivery-options", heading).Count);
        Assert.Equal(count, Headings(report).Count());
        Assert.Equal(locator, report.Headline.Sources.Single().Locator);
    }

    [Fact]
    public void Every_heading_is_sourced_and_every_field_fills_one()
    {
        foreach (var report in (Report[])[BusinessCase.Evaluate(FormAnswers.None), Agreement.Evaluate(FormAnswers.None.With("delivery", "external"))])
        {
            Assert.All(report.Sections.SelectMany(section => section.Lines).Where(line => line.Text.StartsWith("To write here", StringComparison.Ordinal)), line => Assert.NotEmpty(line.Sources));
            Assert.True(report.IsDraft);
        }

        Assert.Equal(25, Agreement.Form.Fields.Count);
        Assert.Equal(23, BusinessCase.Form.Fields.Count);
        Assert.All(Agreement.Form.Fields.Concat(BusinessCase.Form.Fields), field => Assert.NotEmpty(field.Help));
    }

    [Fact]
    public void Few_things_are_asked()
    {
        Assert.Equal(["service", "delivery", "partners", "purpose", "duration", "charges"], Asked(Agreement));
        Assert.Equal(["service", "partners", "drivers", "benefits", "saving", "cost", "route"], Asked(BusinessCase));
    }

    [Fact]
    public void South_Oxfordshire_and_Vale_of_White_Horse_recoup_their_cost_in_a_little_over_three_years()
    {
        var report = BusinessCase.Evaluate(RealToolkit.Answer(BusinessCase, ("service", "waste collection"), ("cost", "£4,540,000"), ("saving", "£1,374,930")));
        Assert.Equal("3.30", report.Data["return"]!["paybackYears"]!.GetValue<string>());
    }

    private static IEnumerable<string> Headings(Report report) =>
        report.Sections.Select(section => section.Heading.Split(". ", 2)).Where(parts => parts.Length == 2 && int.TryParse(parts[0], out _)).Select(parts => parts[1]);

    private static IEnumerable<string> Asked(IPlugin plugin) => plugin.Form.Fields.Where(field => field.Presence != Presence.OnRequest).Select(field => field.Id);
}
