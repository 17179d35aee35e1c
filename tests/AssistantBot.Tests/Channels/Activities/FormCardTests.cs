using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;
using AssistantBot.Tests.Fakes;

namespace AssistantBot.Tests.Channels.Activities;

/// <summary>Cards of a form with every kind of field.</summary>
public sealed class FormCardTests
{
    private const int TeamsLimit = 28 * 1024;

    private static readonly ChannelTraits WebChat = ChannelTraits.Of("webchat");
    private static readonly ChannelTraits Teams = ChannelTraits.Of("msteams");

    [Fact]
    public void Each_kind_of_field_has_its_input()
    {
        var inputs = Inputs(Write(FormAnswers.None, WebChat).Single());
        Assert.Equal(("Input.Text", 200, "Waste collection"), ((string)inputs["service"]["type"]!, (int)inputs["service"]["maxLength"]!, (string)inputs["service"]["placeholder"]!));
        Assert.Equal(("Input.Text", "£1.2m"), ((string)inputs["cost"]["type"]!, (string)inputs["cost"]["placeholder"]!));
        Assert.Equal("Input.Date", (string)inputs["from"]["type"]!);
        Assert.Equal("expanded", (string)inputs["basis"]["style"]!);
        Assert.Equal("compact", (string)inputs["checks/1/rating"]["style"]!);
        Assert.True((bool)inputs["checks/1/evidence"]["isMultiline"]!);
    }

    [Fact]
    public void What_is_required_is_demanded_and_nothing_that_is_hidden_or_may_not_apply()
    {
        var demanded = Inputs(Write(FormAnswers.None, WebChat).Single()).Values.Where(input => (bool?)input["isRequired"] == true).ToList();
        Assert.Equal(["service", "cost"], demanded.Select(input => (string)input["id"]!));
        Assert.All(demanded, input => Assert.EndsWith(" is needed.", (string)input["errorMessage"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_are_shown_as_people_write_them_where_that_is_read_back()
    {
        var inputs = Inputs(Write(Answers(), WebChat).Single());
        Assert.Equal("£1,200,000", (string)inputs["cost"]["value"]!);
        Assert.Equal("140,000", (string)inputs["partners/1/population"]["value"]!);
        Assert.Equal("2026-04-01", (string)inputs["from"]["value"]!);
        Assert.Equal("met", (string)inputs["checks/2/rating"]["value"]!);
        Assert.Null(inputs["partners/2/population"]["value"]);
    }

    [Fact]
    public void A_list_that_is_open_has_empty_rows_and_one_that_is_given_has_its_own()
    {
        string[] Names(FormAnswers answers) => [.. Inputs(Write(answers, WebChat).Single()).Keys.Where(id => id.EndsWith("/name", StringComparison.Ordinal))];
        Assert.Equal(["partners/1/name", "partners/2/name", "partners/3/name", "partners/4/name"], Names(FormAnswers.None));
        Assert.Equal(4, Names(Answers()).Length);
        Assert.Equal(50, Names(FormAnswers.None.With("partners/49/name", "The last but one")).Length);
        Assert.DoesNotContain(Inputs(Write(FormAnswers.None, WebChat).Single()).Keys, id => id is "checks/4/rating" or "checks/1/row");
    }

    [Fact]
    public void Every_input_of_a_list_is_told_apart_by_its_label()
    {
        var labels = Inputs(Write(FormAnswers.None, WebChat).Single()).Values.Select(input => (string)input["label"]!).ToList();
        Assert.Contains("Name, partner 2", labels);
        Assert.Contains("Evidence, check 3", labels);
        Assert.Equal(labels.Count, labels.Distinct().Count());
    }

    [Fact]
    public void What_may_apply_stands_under_a_heading_that_says_when()
    {
        var card = Write(FormAnswers.None, WebChat).Single();
        Assert.Contains("Only if basis is by population:", card["body"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.Contains("If basis is by population", Toggles(card).Keys);
        var known = Write(Answers(), WebChat).Single();
        Assert.DoesNotContain("Only if basis is by population:", known["body"]!.AsArray().Select(block => (string?)block!["text"]));
        Assert.Equal(["More about each partner", "More"], Toggles(known).Keys);
    }

    [Fact]
    public void That_a_needed_row_is_there_is_no_condition()
    {
        Field Text(string id, string label, Func<FormAnswers, bool>? when = null) => new TextField(id, label, label, "", SplitPlugin.Source) { When = when };
        var list = new RecordsField("lines", "Lines", "Which?", "", SplitPlugin.Source, "line", [Text("name", "Line"), Text("basis", "Basis", answers => answers.Count("lines") > 0)], 1, 9);
        var card = FormCardWriter.Write(new FormCard("p", "P", "1", new Form("Lines.", [list]), FormAnswers.None), WebChat).Single();
        Assert.Empty(Toggles(card));
        Assert.Equal(["Line 1", "Basis, line 1"], Inputs(card).Values.Take(2).Select(input => (string)input["label"]!));
    }

    [Fact]
    public void What_is_not_asked_is_folded_away()
    {
        var card = Write(Answers(), WebChat).Single();
        foreach (var (title, inside) in new[] { ("More", "years"), ("More about each partner", "partners/1/last") })
        {
            var id = Toggles(card)[title];
            Assert.DoesNotContain(' ', id);
            var folded = card["body"]!.AsArray().Single(block => (string?)block!["id"] == id)!;
            Assert.False((bool)folded["isVisible"]!);
            Assert.Contains(inside, Inputs(folded).Keys);
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(12, 2)]
    [InlineData(100, 11)]
    public void A_long_list_is_shared_out_over_cards_that_Teams_takes(int checks, int parts)
    {
        var plugin = new SplitPlugin(checks);
        var cards = FormCardWriter.Write(new FormCard(plugin.Name, plugin.Title, "card-1", plugin.Form, FormAnswers.None), Teams);
        Assert.Equal(parts, cards.Count);
        Assert.All(cards, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(ActivityJson.Wire.Options)), 1, TeamsLimit));
        Assert.All(cards, card => Assert.InRange(Inputs(card).Keys.Select(FormPath.Parts).Where(path => path.Row > 0 && path.Column is "name" or "rating").Count(), 0, 10));
        Assert.Equal(checks, cards.SelectMany(card => Inputs(card).Keys).Count(id => id.EndsWith("/rating", StringComparison.Ordinal)));
        Assert.All(cards, card => Assert.Equal("card-1", (string)card["actions"]![0]!["data"]!["card"]!));
        if (parts > 1) Assert.Equal(($"Cost split, part 2 of {parts}", $"Send, part 2 of {parts}"), ((string)cards[1]["body"]![0]!["text"]!, (string)cards[1]["actions"]![0]!["title"]!));
    }

    [Fact]
    public void Web_Chat_takes_a_long_form_whole()
    {
        var plugin = new SplitPlugin(100);
        Assert.Single(FormCardWriter.Write(new FormCard(plugin.Name, plugin.Title, "card-1", plugin.Form, FormAnswers.None), WebChat));
    }

    [Fact]
    public void A_number_at_the_beginning_of_a_row_is_no_list() =>
        Assert.Contains(Write(FormAnswers.None, WebChat).Single()["body"]!.AsArray(), block => ((string?)block!["text"])?.StartsWith("3.\u00A0The partners agreed", StringComparison.Ordinal) == true);

    [Fact]
    public void A_correction_is_the_part_that_was_sent_with_its_reasons()
    {
        var plugin = new SplitPlugin(30);
        var card = new FormCard(plugin.Name, plugin.Title, "card-1", plugin.Form, FormAnswers.None);
        var whole = FormCardWriter.Write(card, Teams);
        var correction = new FormCorrection(2, 1, FormAnswers.None, new Dictionary<string, string> { ["checks/9/evidence"] = "as typed" }, new Dictionary<string, string> { ["checks/9/evidence"] = "Too long." });
        var corrected = Assert.Single(FormCardWriter.Write(card with { Correction = correction }, Teams));
        Assert.Equal(Inputs(whole[1]).Keys, Inputs(corrected).Keys);
        Assert.Equal("as typed", (string)Inputs(corrected)["checks/9/evidence"]["value"]!);
        Assert.Contains("Too long.", corrected.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"plugin":"cost-split","card":"card-1","revision":1,"part":2,"parts":4}""", corrected["actions"]![0]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_correction_that_would_be_too_large_is_left_to_words()
    {
        var plugin = new SplitPlugin(30);
        var entered = Enumerable.Range(1, 30).ToDictionary(row => $"checks/{row}/evidence", _ => new string('x', 4_000));
        var correction = new FormCorrection(1, 1, FormAnswers.None, entered, new Dictionary<string, string> { ["checks/1/evidence"] = "Too long." });
        Assert.Empty(FormCardWriter.Write(new FormCard(plugin.Name, plugin.Title, "card-1", plugin.Form, FormAnswers.None) { Correction = correction }, Teams));
    }

    private static FormAnswers Answers() => FormAnswers.None.With("cost", "1200000").With("basis", "population").With("from", "2026-04-01")
        .With("partners/1/name", "East Lindsey").With("partners/1/population", "140000").With("partners/2/name", "South Holland").With("checks/2/rating", "met");

    private static IReadOnlyList<JsonObject> Write(FormAnswers answers, ChannelTraits traits)
    {
        var plugin = new SplitPlugin();
        return FormCardWriter.Write(new FormCard(plugin.Name, plugin.Title, "card-1", plugin.Form, answers), traits);
    }

    private static Dictionary<string, JsonNode> Inputs(JsonNode node) => Elements(node).Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).ToDictionary(input => (string)input["id"]!, JsonNode (input) => input);

    private static Dictionary<string, string> Toggles(JsonNode node) =>
        Elements(node).Where(element => (string?)element["type"] == "Action.ToggleVisibility").ToDictionary(toggle => (string)toggle["title"]!, toggle => (string)toggle["targetElements"]![0]!);

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(part => Elements(part.Value)).Prepend(element),
        JsonArray elements => elements.SelectMany(Elements),
        _ => [],
    };
}
