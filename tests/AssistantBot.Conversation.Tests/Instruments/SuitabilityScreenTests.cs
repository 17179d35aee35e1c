using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.SuitabilityScreen;

namespace AssistantBot.Conversation.Tests.Instruments;

/// <summary>The suitability screen of the real corpus.</summary>
public sealed class SuitabilityScreenTests
{
    private static readonly IPlugin Plugin = RealToolkit.Make<SuitabilityScreenFactory>();

    [Fact]
    public void Every_cell_of_Rotherhams_table_is_a_sign_that_cites_its_row()
    {
        var signs = Plugin.Form.Fields.Where(field => field.Id.Contains('-', StringComparison.Ordinal) && !field.Id.StartsWith("criterion", StringComparison.Ordinal)).ToList();
        Assert.Equal(15, signs.Count);
        Assert.All(signs, sign => Assert.Equal($"Appendix 1 opportunities for Shared Services, row {sign.Id[^1]}", sign.Source.Locator));
        Assert.Equal("Sharing is probably unsuitable if political resistance to sharing services is very strong.", Plugin.Form.Find("against-5")!.Help);
        Assert.Equal("A public sector partner is worth considering if the service area is struggling to recruit and retain specialised staff.", Plugin.Form.Find("public-5")!.Help);
    }

    [Fact]
    public void Rotherhams_thirteen_criteria_and_the_guides_five_factors_are_there_on_request()
    {
        var criteria = Plugin.Form.Fields.Where(field => field.Id.StartsWith("criterion-", StringComparison.Ordinal)).ToList();
        Assert.Equal(13, criteria.Count(field => field.Source.Source == "rotherham"));
        Assert.Equal(5, criteria.Count(field => field.Source.Source == "lgg"));
        Assert.All(criteria, field => Assert.Equal(Presence.OnRequest, field.Presence));
    }

    [Fact]
    public void A_busy_officer_with_a_partner_in_mind_is_asked_twelve_things()
    {
        var answers = RealToolkit.Answer(Plugin, ("partner", "another council"));
        Assert.Equal(12, Plugin.Form.Fields.Count(field => field.Presence != Presence.OnRequest && field.Applies(answers)));
    }

    [Theory]
    [InlineData("waste collection", "lgg/choosing-partners")]
    [InlineData("Bins", "lgg/choosing-partners")]
    [InlineData("council tax and housing benefits", "lgg/suitable-services")]
    [InlineData("winter gritting", "hmep/services-to-share")]
    [InlineData("Traffic signals", "hmep/services-to-share")]
    [InlineData("payroll", "rotherham/next-steps")]
    [InlineData("customer services", "rotherham/suitability")]
    [InlineData("adult social care", "rotherham/next-steps")]
    public void A_service_that_the_toolkits_name_is_found(string service, string document)
    {
        var section = Plugin.Evaluate(RealToolkit.Answer(Plugin, ("service", service))).Sections.Single(section => section.Heading.EndsWith("by name", StringComparison.Ordinal));
        Assert.Contains(section.Lines, line => line.Sources.Any(source => source.Document == document));
    }

    [Fact]
    public void A_service_that_they_do_not_name_is_said_not_to_be() =>
        Assert.Contains("None of the services", Plugin.Evaluate(RealToolkit.Answer(Plugin, ("service", "crematorium"))).Sections.Single(section => section.Heading.EndsWith("by name", StringComparison.Ordinal)).Lines.Single().Text, StringComparison.Ordinal);

    [Fact]
    public void A_table_of_ours_keeps_the_labels_unique() =>
        Assert.Equal(Plugin.Form.Fields.Count, Plugin.Form.Fields.Select(field => field.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
