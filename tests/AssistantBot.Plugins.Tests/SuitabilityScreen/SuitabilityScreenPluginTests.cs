using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.SuitabilityScreen;

namespace AssistantBot.Plugins.Tests.SuitabilityScreen;

/// <summary>Signs are counted one each; what speaks against and what is not known is said.</summary>
public sealed class SuitabilityScreenPluginTests
{
    private readonly IPlugin _plugin = new SuitabilityScreenFactory().Create(ScreenToolkit.Create());

    [Theory]
    [InlineData("public-1", true, "public")]
    [InlineData("private-1 private-2 public-1", true, "private")]
    [InlineData("public-1 private-1", true, null)]
    [InlineData("public-1 public-2 against-1", true, "public")]
    [InlineData("public-1 against-1", false, null)]
    [InlineData("public-1 private-1 against-1", false, null)]
    [InlineData("against-2", false, null)]
    [InlineData("", null, null)]
    public void More_signs_for_one_kind_of_partner_than_against_make_a_candidate(string present, bool? candidate, string? partner)
    {
        var data = Evaluate(present).Data;
        Assert.Equal(candidate, data["candidate"]?.GetValue<bool>());
        Assert.Equal(partner, data["partner"]?.GetValue<string>());
    }

    [Fact]
    public void The_headline_gives_the_counts_and_cites_the_table()
    {
        var headline = Evaluate("public-1 public-2 against-1").Headline;
        Assert.Equal("On these answers the service is a candidate, with a public sector partner. Signs present: for a public sector partner, 2 of 2; for a private sector partner, 0 of 2; against sharing, 1 of 2.", headline.Text);
        Assert.Equal(ScreenToolkit.Signs, Assert.Single(headline.Sources).Locator);
    }

    [Fact]
    public void Every_sign_that_is_there_is_told_under_what_it_speaks_for_with_its_row()
    {
        var report = Evaluate("against-2 public-1 private-2");
        Assert.Equal("Do politicians resist? Yes. (Appendix 1 opportunities for Shared Services, row 2)", Told(report, "What speaks against sharing").Single());
        Assert.Equal("Is it standard? Yes. (Appendix 1 opportunities for Shared Services, row 1)", Told(report, "What speaks for a public sector partner").Single());
        Assert.Equal("Is it large? Yes. (Appendix 1 opportunities for Shared Services, row 2)", Told(report, "What speaks for a private sector partner").Single());
    }

    [Theory]
    [InlineData("public-1 public-2", "", true, "two signs against could still come")]
    [InlineData("public-1 public-2", "against-1 against-2 private-1 private-2", false, "everything is known")]
    [InlineData("public-1 public-2", "against-1 private-1 private-2", false, "one sign against is fewer than two for")]
    [InlineData("public-1 public-2", "against-1 against-2", true, "private could draw level")]
    [InlineData("against-1 against-2", "", false, "two for would only draw level")]
    [InlineData("against-1", "public-2 private-2", false, "one for would only draw level")]
    [InlineData("against-1", "private-1", true, "two for a public partner would be more")]
    [InlineData("", "against-1 against-2 public-1 public-2 private-1 private-2", false, "all are answered no")]
    public void Whether_what_is_not_known_could_turn_it(string present, string absent, bool couldTurn, string because)
    {
        var report = Evaluate(present, absent);
        Assert.True(couldTurn == report.Data["couldTurn"]!.GetValue<bool>(), because);
        Assert.Equal(couldTurn, Told(report, "How it was counted").Any(line => line.StartsWith("The answers that are not known yet could turn", StringComparison.Ordinal)));
    }

    [Fact]
    public void Not_sure_counts_for_nothing_and_stands_among_what_to_find_out()
    {
        var report = _plugin.Evaluate(Filled.In(_plugin, ("public-1", "yes"), ("against-1", "not sure")));
        Assert.True(report.Data["candidate"]!.GetValue<bool>());
        Assert.Contains(Told(report, "To find out"), line => line.StartsWith("Does judgement matter?", StringComparison.Ordinal));
        Assert.DoesNotContain(Told(report, "To find out"), line => line.StartsWith("Is it standard?", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_partner_in_mind_the_signs_for_the_other_are_neither_asked_nor_counted_and_that_is_said()
    {
        var answers = Filled.In(_plugin, ("partner", "another council"), ("public-1", "yes"), ("private-1", "yes"), ("private-2", "yes"));
        Assert.False(_plugin.Form.Find("private-1")!.Applies(answers));
        Assert.True(_plugin.Form.Find("against-1")!.Applies(answers));
        var report = _plugin.Evaluate(answers);
        Assert.Equal("public", report.Data["partner"]!.GetValue<string>());
        Assert.Contains(Told(report, "How it was counted"), line => line.StartsWith("The signs for a private sector partner were not asked", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_partner_asks_for_both()
    {
        var answers = Filled.In(_plugin, ("partner", "not decided"));
        Assert.All(_plugin.Form.Fields, field => Assert.True(field.Applies(answers)));
    }

    [Fact]
    public void What_is_known_of_the_kind_of_partner_that_leads_is_told()
    {
        Assert.Equal(["To know of a public sector partner"], Evaluate("public-1").Sections.Select(section => section.Heading).Where(heading => heading.StartsWith("To know", StringComparison.Ordinal)));
        Assert.Equal(2, Evaluate("public-1 private-1").Sections.Count(section => section.Heading.StartsWith("To know", StringComparison.Ordinal)));
        Assert.DoesNotContain(Evaluate("against-1").Sections, section => section.Heading.StartsWith("To know", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Waste collection", "Neighbours suit it.")]
    [InlineData("emptying the bins", "Neighbours suit it.")]
    [InlineData("Bin round", "Neighbours suit it.")]
    [InlineData("binding", null)]
    [InlineData("wasteland", null)]
    [InlineData("ICT", "IT is a barrier.")]
    [InlineData("IT-service", "IT is a barrier.")]
    [InlineData("libraries", null)]
    public void A_service_is_looked_up_by_name(string service, string? says)
    {
        var report = _plugin.Evaluate(Filled.In(_plugin, ("service", service)));
        var section = report.Sections.Single(section => section.Heading == $"What the toolkits say of {service} by name");
        if (says is null) Assert.StartsWith("None of the services that this screen knows", section.Lines.Single().Text, StringComparison.Ordinal);
        else Assert.Equal(says, section.Lines[0].Text);
    }

    [Fact]
    public void Criteria_are_shown_with_their_answers_and_not_asked_nor_counted()
    {
        Assert.Equal(Presence.OnRequest, _plugin.Form.Find("criterion-quick")!.Presence);
        var report = _plugin.Evaluate(Filled.In(_plugin, ("public-1", "yes"), ("criterion-quick", "no")));
        Assert.True(report.Data["candidate"]!.GetValue<bool>());
        var rows = report.Sections.Single(section => section.Heading == "Right service, right partner, right time").Table!.Rows;
        Assert.Equal(["right service: Not answered", "right time: No"], rows.Select(row => $"{row.Cells[0].Text}: {row.Cells[2].Text}"));
        Assert.All(rows, row => Assert.NotEmpty(row.Sources));
    }

    [Fact]
    public void The_help_of_a_sign_repeats_the_cell_it_comes_from()
    {
        Assert.Equal("Sharing is probably unsuitable if politicians resist.", _plugin.Form.Find("against-2")!.Help);
        Assert.Equal("A private sector partner is worth considering if the service area needs investment.", _plugin.Form.Find("private-1")!.Help);
    }

    private static IEnumerable<string> Told(Report report, string heading) =>
        report.Sections.Single(section => section.Heading == heading).Lines.Select(line => line.Sources is [var source] ? $"{line.Text} ({source.Locator})" : line.Text);

    private Report Evaluate(string present, string absent = "")
    {
        var yes = present.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (id, "yes"));
        var no = absent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (id, "no"));
        return _plugin.Evaluate(Filled.In(_plugin, [.. yes, .. no]));
    }
}
