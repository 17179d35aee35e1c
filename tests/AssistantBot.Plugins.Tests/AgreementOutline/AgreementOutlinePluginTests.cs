using AssistantBot.Plugins.AgreementOutline;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.AgreementOutline;

/// <summary>The headings of an agreement, filled as far as it was told.</summary>
public sealed class AgreementOutlinePluginTests
{
    private const string Service = "A service-level agreement";
    private const string Memorandum = "A memorandum of understanding";

    private readonly TablesToolkit _toolkit = new TablesToolkit()
        .With(Service,
            "Heading | What to write | Filled from | Read",
            "Parties | Who they are. | partners, lead | 3.12",
            "Parties | How conflict is resolved. | disputes | 3.12",
            "Duration | How long it runs. | begins, duration | 3.12",
            "Services | What is provided. | service | 3.12",
            "Charges | What it costs. | value, charges | 3.12")
        .With(Memorandum,
            "Heading | What to write | Filled from | Read",
            "Principles | What it is for. | service, purpose | 3.13",
            "New signatories | How others join. | newcomers | 3.13")
        .With("Before it is signed",
            "For | Step | Read",
            "in-house | Needs no contract. | 3.25",
            "external | Needs a contract. | 3.13",
            "both | Ask a lawyer. | 3.26");

    [Fact]
    public void Headings_are_numbered_and_say_what_to_write_with_its_source()
    {
        var report = Evaluate(("delivery", "in house"));
        Assert.Equal(["1. Parties", "2. Duration", "3. Services", "4. Charges"], report.Sections.Take(4).Select(section => section.Heading));
        var line = report.Sections[1].Lines[0];
        Assert.Equal("To write here: How long it runs.", line.Text);
        Assert.Equal("3.12", line.Sources.Single().Locator);
    }

    [Fact]
    public void What_was_given_stands_as_given_without_a_source_and_what_was_not_is_missing()
    {
        var report = Evaluate(("delivery", "in-house"), ("service", "parking"), ("duration", "seven years"), ("value", "£1.2m"));
        Assert.Equal(["To write here: How long it runs.", "Given for duration: seven years.", "Still missing: start date."], Lines(report, "2. Duration"));
        Assert.Contains("Given for yearly value: £1,200,000.", Lines(report, "4. Charges"));
        Assert.Empty(report.Sections[1].Lines[1].Sources);
        Assert.Equal(["Not given yet: partners; who owns delivery; settling of conflict; start date; charges."], Lines(report, "Still missing"));
    }

    [Fact]
    public void Partners_are_named_in_one_line_and_in_the_title()
    {
        var plugin = Plugin();
        var report = plugin.Evaluate(Filled.In(plugin, ("delivery", "sla"), ("service", "parking")).WithPartners("Angus", "Dundee City", "Perth and Kinross"));
        Assert.Contains("Given for partners: Angus, Dundee City and Perth and Kinross.", Lines(report, "1. Parties"));
        Assert.Equal("parking, Angus, Dundee City and Perth and Kinross", report.About);
    }

    [Fact]
    public void The_headline_counts_the_headings_that_are_begun()
    {
        var plugin = Plugin();
        var report = plugin.Evaluate(Filled.In(plugin, ("delivery", "in-house"), ("service", "parking"), ("duration", "seven years")).With("begins", "2027-04-01"));
        Assert.Equal("Outline of a service-level agreement: 2 of its 4 headings are begun, and 5 things are still missing.", report.Headline.Text);
        Assert.Contains("Given for start date: 1 April 2027.", Lines(report, "2. Duration"));
    }

    [Fact]
    public void With_everything_given_nothing_is_missing()
    {
        var report = Evaluate(("delivery", "external"), ("service", "parking"), ("purpose", "one standard"), ("newcomers", "by joining agreement"));
        Assert.Equal("Outline of a memorandum of understanding: 2 of its 2 headings are begun, and nothing is missing.", report.Headline.Text);
        Assert.Equal("3.13", report.Headline.Sources.Single().Locator);
        Assert.DoesNotContain(report.Sections, section => section.Heading == "Still missing");
    }

    [Fact]
    public void Steps_before_signing_are_those_of_the_paper()
    {
        Assert.Equal(["Needs no contract.", "Ask a lawyer."], Lines(Evaluate(("delivery", "in-house")), "Before it is signed"));
        Assert.Equal(["Needs a contract.", "Ask a lawyer."], Lines(Evaluate(("delivery", "external")), "Before it is signed"));
    }

    [Fact]
    public void A_paper_is_a_draft() => Assert.True(Evaluate(("delivery", "in-house")).IsDraft);

    [Fact]
    public void Only_what_the_chosen_paper_holds_is_asked()
    {
        var plugin = Plugin();
        var form = plugin.Form;
        var external = Filled.In(plugin, ("delivery", "external"));
        Assert.False(form.Find("charges")!.Applies(external));
        Assert.True(form.Find("purpose")!.Applies(external));
        Assert.True(form.Find("service")!.Applies(external));
        Assert.True(form.Find("charges")!.Applies(FormAnswers.None));
    }

    [Fact]
    public void A_field_that_no_heading_is_filled_from_is_left_out_and_what_is_asked_explains_itself()
    {
        var form = Plugin().Form;
        Assert.Null(form.Find("confidentiality"));
        Assert.Equal("Under \"Duration\": How long it runs.", form.Find("duration")!.Help);
        Assert.Equal("3.12", form.Find("duration")!.Source.Locator);
        Assert.Equal(Presence.Required, form.Find("delivery")!.Presence);
    }

    [Fact]
    public void The_choice_of_paper_explains_itself_though_no_heading_is_filled_from_it() =>
        Assert.Contains("memorandum of understanding", Plugin().Form.Find("delivery")!.Help, StringComparison.Ordinal);

    [Fact]
    public void Programs_get_what_was_given_and_what_is_missing_by_heading()
    {
        var point = Evaluate(("delivery", "in-house"), ("duration", "seven years")).Data["headings"]![1]!["points"]![0]!;
        Assert.Equal("seven years", point["given"]!["duration"]!.GetValue<string>());
        Assert.Equal("begins", point["missing"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Service, 1, "Parties | Who they are. | partners, captain | 3.12", 12, "\"captain\" is not asked; fill it from one of: service, delivery, partners")]
    [InlineData(Service, 1, "Parties | Who they are. |  | 3.12", 12, "the row needs words under \"Filled from\"")]
    [InlineData(Service, 4, "Parties | What is provided. | service | 3.12", 15, "\"Parties\" stands further up already")]
    [InlineData(Memorandum, 1, "Principles | What it is for. | purpose | ", 12, "the row needs a link under \"Read\"")]
    [InlineData("Before it is signed", 1, "nobody | Needs no contract. | 3.25", 12, "\"nobody\" is not known under \"For\"")]
    public void A_table_that_cannot_be_read_stops_with_its_line(string table, int row, string text, int line, string reason)
    {
        _toolkit.With(table, row, text);
        var error = Assert.Throws<ToolkitException>(Plugin);
        Assert.Equal(($"{table}.md", line), (error.File, error.Line));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    private IPlugin Plugin() => new AgreementOutlineFactory().Create(_toolkit);

    private Report Evaluate(params (string Id, string Typed)[] answers)
    {
        var plugin = Plugin();
        return plugin.Evaluate(Filled.In(plugin, answers));
    }

    private static IEnumerable<string> Lines(Report report, string heading) => report.Sections.Single(section => section.Heading == heading).Lines.Select(line => line.Text);
}
