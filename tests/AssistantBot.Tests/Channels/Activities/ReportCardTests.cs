using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Plugins.Reports;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.Activities;

/// <summary>Cards of reports with tables and bars.</summary>
public sealed class ReportCardTests
{
    private const int TeamsLimit = 28 * 1024;

    [Fact]
    public void A_table_has_a_header_right_aligned_figures_and_a_text_for_clients_without_tables()
    {
        var table = Body(Report(Table(2)), "msteams").Single(element => (string)element!["type"]! == "Table")!;
        Assert.Equal([null, "Right"], table["columns"]!.AsArray().Select(column => (string?)column!["horizontalCellContentAlignment"]));
        Assert.Equal(["Partner", "Share"], Texts(table["rows"]![0]!));
        Assert.Equal(["Partner 1 [1]", "£1,000.00"], Texts(table["rows"]![1]!));
        Assert.Equal("Bolder", (string)table["rows"]![3]!["cells"]![0]!["items"]![0]!["weight"]!);
        Assert.Equal(["Partner 1 [1]: Share £1,000.00", "Partner 2 [1]: Share £2,000.00", "Total: Share £3,000.00"], table["fallback"]!["items"]!.AsArray().Select(line => (string)line!["text"]!));
    }

    [Fact]
    public void A_table_too_wide_for_a_chat_is_shown_row_by_row()
    {
        var columns = Enumerable.Range(1, 5).Select(number => new ReportColumn($"Basis {number}", ColumnKind.Money)).Prepend(new ReportColumn("Partner"));
        var table = new ReportTable("Bases", [.. columns], [new ReportRow([.. Enumerable.Range(1, 5).Select(number => ReportCell.Money(number * 10_000)).Prepend("East Lindsey")], [])]);
        var facts = Body(Report(table), "msteams").Single(element => (string)element!["type"]! == "FactSet")!["facts"]!.AsArray();
        Assert.Equal((5, """{"title":"Basis 5","value":"£50,000.00"}"""), (facts.Count, facts[4]!.ToJsonString(ActivityJson.Wire.Options)));
    }

    [Fact]
    public void Bars_are_pictures_of_their_length_beside_their_values()
    {
        var chart = new ReportChart("Gains", [new("A", 40, "£40"), new("B", -10, "-£10"), new("C", 0, "£0")]);
        var body = Body(Report(null) with { Sections = [new ReportSection("Gains", []) { Chart = chart }] }, "msteams");
        Assert.Equal(["A", "£40", "B", "-£10", "C", "£0"], body.Where(element => (string)element!["type"]! == "ColumnSet").SelectMany(Texts));
        var pictures = body.Where(element => (string)element!["type"]! == "Image").ToList();
        Assert.Equal([("240px", "Bar"), ("60px", "Bar below zero")], pictures.Select(picture => ((string)picture!["width"]!, (string)picture["altText"]!)));
        Assert.All(pictures, picture => Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String(((string)picture!["url"]!).Split(',')[1])[..4]));
        Assert.NotEqual((string)pictures[0]!["url"]!, (string)pictures[1]!["url"]!);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(300, true)]
    [InlineData(5_000, true)]
    public void A_report_too_large_for_Teams_says_where_the_rest_is(int rows, bool isCut)
    {
        var report = Report(Table(rows));
        var card = Write(report, "msteams").ToJsonString(ActivityJson.Wire.Options);
        Assert.InRange(Encoding.UTF8.GetByteCount(card), 1, TeamsLimit);
        Assert.Equal(isCut, card.Contains(string.Create(CultureInfo.InvariantCulture, $"of {rows + 1} rows; the whole table is in the Word paper."), StringComparison.Ordinal));
        Assert.Contains("£", card, StringComparison.Ordinal);
        Assert.Contains("Total", card, StringComparison.Ordinal);
        Assert.Equal(rows + 2, Write(report, "webchat")["body"]!.AsArray().Single(element => (string)element!["type"]! == "Table")!["rows"]!.AsArray().Count);
    }

    [Fact]
    public void A_very_long_value_ends_in_an_ellipsis_wherever_it_stands()
    {
        var word = new string('w', 4_000);
        var text = string.Concat(Enumerable.Repeat("words and more ", 300));
        var table = new ReportTable("Risks", [new("Risk"), new("Note")], [new ReportRow([word, text], [Samples.SetUpCosts])]);
        var report = Report(table) with { Sections = [new ReportSection("Risks", [new ReportLine(word)]) { Table = table, Chart = new ReportChart("Scores", [new(word, 1, "1")]) }] };
        var card = Write(report, "msteams");
        var shown = Texts(card["body"]).Where(shown => shown.Contains('…')).ToList();
        Assert.Equal([$"{word[..1_000]}…", $"{word[..1_000]}… [1]", $"{word[..1_000]}…"], shown);
        var note = (string)card["body"]!.AsArray().Single(element => (string)element!["type"]! == "FactSet")!["facts"]![0]!["value"]!;
        Assert.EndsWith("words and…", note, StringComparison.Ordinal);
        Assert.InRange(note.Length, 900, 1_001);
    }

    [Fact]
    public void However_long_it_is_its_outcome_is_shown()
    {
        var sections = Enumerable.Range(1, 400).Select(number => new ReportSection($"Section {number}", [new ReportLine(new string('x', 500))]));
        var card = Write(Report(null) with { Sections = [.. sections] }, "msteams");
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(ActivityJson.Wire.Options)), 1, TeamsLimit);
        Assert.Equal(["Costs", "They are shared. [1]", "The whole report is in the Word paper."], card["body"]!.AsArray().Select(block => (string)block!["text"]!));
    }

    [Fact]
    public void It_says_what_it_is_about_and_that_it_is_a_draft()
    {
        var body = Body(Report(null) with { About = "Waste, East Lindsey", IsDraft = true }, "msteams");
        Assert.Equal(["Costs", "Waste, East Lindsey", "Draft: an officer has still to judge it."], body.Take(3).Select(block => (string)block!["text"]!));
    }

    [Theory]
    [InlineData("msteams", """{"msteams":{"type":"imBack","value":"Save as Word"}}""")]
    [InlineData("webchat", "\"Save as Word\"")]
    public void Its_buttons_say_what_a_person_would_type(string channel, string data)
    {
        var actions = Write(Report(null), channel)["actions"]!.AsArray();
        Assert.Equal(["Save as Word", "Save as Excel"], actions.Select(action => (string)action!["title"]!));
        Assert.Equal(data, actions[0]!["data"]!.ToJsonString());
    }

    private static Report Report(ReportTable? table) =>
        new("Costs", new ReportLine("They are shared.", Samples.SetUpCosts), [new ReportSection("Shares", []) { Table = table }], []);

    private static ReportTable Table(int rows) => new(
        "Shares", [new("Partner"), new("Share", ColumnKind.Money)],
        [
            .. Enumerable.Range(1, rows).Select(row => new ReportRow([$"Partner {row}", ReportCell.Money(row * 1000)], [Samples.SetUpCosts])),
            new ReportRow("Total", ReportCell.Money(Enumerable.Range(1, rows).Sum() * 1000m)) { IsTotal = true },
        ]);

    private static JsonObject Write(Report report, string channel) =>
        ReportCardWriter.Write(report, new CitationWriter(source => source.ToUpperInvariant(), new Uri("http://localhost:3978")), ChannelTraits.Of(channel));

    private static JsonArray Body(Report report, string channel) => Write(report, channel)["body"]!.AsArray();

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject element => element["text"] is { } text ? [(string)text!] : element.SelectMany(part => Texts(part.Value)),
        JsonArray elements => elements.SelectMany(Texts),
        _ => [],
    };
}
