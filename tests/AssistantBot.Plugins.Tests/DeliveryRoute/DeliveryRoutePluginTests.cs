using AssistantBot.Plugins.DeliveryRoute;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.DeliveryRoute;

/// <summary>Answers close routes or speak for them; what stays open is told with what it requires.</summary>
public sealed class DeliveryRoutePluginTests
{
    private const string Routes = "The routes";
    private const string Requirements = "What each route requires";
    private const string Questions = "Questions about the route";
    private const string Effects = "What each answer does";

    private readonly TablesToolkit _toolkit = new TablesToolkit()
        .With(Routes,
            "Ref | Route | In short | Agreement | Read | Learn from",
            "old | keep the old contract | It goes on. | | 3.4 | ",
            "lead | let one council run it | One does it. | service-level agreement | 3.12 | Case study 6",
            "buy | buy it together | A firm does it. | memorandum of understanding | 3.13 | ")
        .With(Requirements,
            "Route | What it requires | Read",
            "lead | Delegate powers. | 3.27",
            "buy | Run a tender. | 3.13",
            "buy | Write a contract. | 3.24")
        .With(Questions,
            "Ref | Label | Question | Answers | Read",
            "start | starting point | New or old? | a new idea (new); an old contract (old, legacy) | 3.5",
            "who | delivery | Who does it? | own staff (in-house); a provider | 3.12",
            "able | willing council | Is a council able? | yes; no | 3.12")
        .With(Effects,
            "Question | Answer | Effect | Routes | Because | Read",
            "start | a new idea | closes | old | there is no old contract | 3.5",
            "start | an old contract | closes | lead; buy | the old contract binds | 3.4",
            "who | own staff | closes | buy | staff do it | 3.12",
            "who | a provider | closes | lead | a firm does it | 3.13",
            "able | no | closes | lead | no council is able | 3.12",
            "able | yes | speaks for | lead | a council is able | 3.12");

    [Fact]
    public void Without_answers_every_route_is_open_and_every_question_undecided()
    {
        var report = Evaluate();
        Assert.Equal("3 of 3 routes stay open: keep the old contract; let one council run it; buy it together.", report.Headline.Text);
        Assert.Equal(["New or old?", "Who does it?", "Is a council able?"], Lines(report, "Not decided yet"));
        Assert.Empty(report.Carried);
        Assert.Null(report.Data["chosen"]);
    }

    [Fact]
    public void An_answer_closes_routes_and_the_reason_is_cited()
    {
        var closed = Evaluate(("start", "a new idea"), ("who", "own staff")).Sections.Single(section => section.Heading == "Closed by your answers").Lines;
        Assert.Equal(["To keep the old contract: closed, because there is no old contract.", "To buy it together: closed, because staff do it."], closed.Select(line => line.Text));
        Assert.Equal(["3.5", "3.12"], closed.Select(line => line.Sources.Single().Locator));
    }

    [Fact]
    public void An_open_route_is_told_with_what_speaks_for_it_what_it_requires_and_its_cases()
    {
        var lines = Evaluate(("able", "yes")).Sections.Single(section => section.Heading == "Open: let one council run it").Lines;
        Assert.Equal(["One does it.", "For it speaks that a council is able.", "Required: delegate powers.", "Cases: Case study 6."], lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.NotEmpty(line.Sources));
    }

    [Fact]
    public void A_route_without_a_case_says_so() =>
        Assert.Contains("The toolkits tell of no case that took this route.", Lines(Evaluate(), "Open: buy it together"));

    [Fact]
    public void The_only_route_left_is_the_route_and_carries_its_paper()
    {
        var report = Evaluate(("start", "new"), ("who", "in-house"));
        Assert.Equal("The route is to let one council run it; no other stays open.", report.Headline.Text);
        Assert.Equal("let one council run it", report.Carried[CarriedWords.Route]);
        Assert.Equal(CarriedWords.InHouse, report.Carried[CarriedWords.Delivery]);
        Assert.DoesNotContain(CarriedWords.Delivery, Evaluate(("start", "legacy")).Carried.Keys);
    }

    [Fact]
    public void A_chosen_route_counts_while_it_is_open()
    {
        var report = Evaluate(("start", "new"), ("chosen", "buy it together"));
        Assert.Equal("The route is to buy it together, of 2 that stay open.", report.Headline.Text);
        Assert.Equal(CarriedWords.External, report.Carried[CarriedWords.Delivery]);
    }

    [Fact]
    public void A_chosen_route_that_is_closed_is_refused_with_the_reason()
    {
        var plugin = Plugin();
        var problem = Assert.Single(plugin.Check(Filled.In(plugin, ("chosen", "buy"), ("who", "own staff"))));
        Assert.Equal(("chosen", "The route \"buy it together\" is closed, because staff do it. Choose another, or change your answer on delivery."), (problem.Path, problem.Reason));
    }

    [Fact]
    public void When_every_route_is_closed_it_says_what_to_do()
    {
        var report = Evaluate(("start", "new"), ("who", "own staff"), ("able", "no"));
        Assert.StartsWith("Your answers close every route. Change one of them", report.Headline.Text, StringComparison.Ordinal);
        Assert.Equal(3, Lines(report, "Closed by your answers").Count());
    }

    [Fact]
    public void A_question_that_can_change_nothing_is_not_asked()
    {
        var plugin = Plugin();
        var form = plugin.Form;
        Assert.All(form.Fields, field => Assert.True(field.Applies(FormAnswers.None)));
        Assert.False(form.Find("who")!.Applies(Filled.In(plugin, ("start", "old"))));
        Assert.False(form.Find("able")!.Applies(Filled.In(plugin, ("start", "new"), ("who", "a provider"))));
        Assert.True(form.Find("who")!.Applies(Filled.In(plugin, ("start", "new"), ("able", "no"))));
    }

    [Theory]
    [InlineData("not sure")]
    [InlineData("not decided")]
    public void Undecided_closes_nothing(string said) => Assert.Contains("Who does it?", Lines(Evaluate(("start", "new"), ("who", said)), "Not decided yet"));

    [Theory]
    [InlineData(Effects, 1, "start | a new idea | closes | lost | there is none | 3.5", 12, "\"lost\" is no route; write some of: old; lead; buy")]
    [InlineData(Effects, 1, "start | an idea | closes | old | there is none | 3.5", 12, "\"an idea\" is not known under \"Answer\"")]
    [InlineData(Effects, 1, "begin | a new idea | closes | old | there is none | 3.5", 12, "\"begin\" is not known under \"Question\"")]
    [InlineData(Effects, 1, "start | a new idea | bars | old | there is none | 3.5", 12, "write one of: closes, speaks for, speaks against")]
    [InlineData(Effects, 1, "start | a new idea | closes | old | there is none | ", 12, "the row needs a link under \"Read\"")]
    [InlineData(Requirements, 1, "lost | Delegate powers. | 3.27", 12, "\"lost\" is not known under \"Route\"")]
    [InlineData(Routes, 2, "old | let one council run it | One does it. | | 3.12 | ", 13, "Ref \"old\" stands here a second time")]
    [InlineData(Routes, 2, "lead | let one council run it | One does it. | handshake | 3.12 | ", 13, "\"handshake\" is no agreement")]
    [InlineData(Questions, 2, "start | delivery | Who? | own staff | 3.12", 13, "Ref \"start\" stands here a second time")]
    public void A_table_that_cannot_be_read_stops_with_its_line(string table, int row, string text, int line, string reason)
    {
        _toolkit.With(table, row, text);
        var error = Assert.Throws<ToolkitException>(Plugin);
        Assert.Equal(($"{table}.md", line), (error.File, error.Line));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    private IPlugin Plugin() => new DeliveryRouteFactory().Create(_toolkit);

    private Report Evaluate(params (string Id, string Typed)[] answers)
    {
        var plugin = Plugin();
        return plugin.Evaluate(Filled.In(plugin, answers));
    }

    private static IEnumerable<string> Lines(Report report, string heading) => report.Sections.Single(section => section.Heading == heading).Lines.Select(line => line.Text);
}
