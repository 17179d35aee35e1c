using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.Activities;

public sealed class CardTests
{
    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void Every_card_is_of_the_version_that_Teams_shows(string channel)
    {
        foreach (var card in (Card[])[Samples.FormCard, Samples.ReportCard]) Assert.Equal("1.5", (string)Render(card, channel)["version"]!);
    }

    [Fact]
    public void A_form_asks_every_field_and_holds_what_was_answered()
    {
        var body = Render(Samples.FormCard, "msteams")["body"]!.AsArray();
        Assert.Equal(["Driver questionnaire", "Two questions about drivers."], body.Take(2).Select(block => (string)block!["text"]!));
        var inputs = body.Skip(2).ToList();
        Assert.All(inputs, input => Assert.Equal("Input.ChoiceSet", (string)input!["type"]!));
        Assert.Equal([("1", "Does the service cost more than elsewhere?"), ("2", "Is it hard to recruit?")], inputs.Select(input => ((string)input!["id"]!, (string)input["label"]!)));
        Assert.Equal("""[{"title":"Yes","value":"yes"},{"title":"No","value":"no"},{"title":"Not sure","value":"unsure"}]""", inputs[0]!["choices"]!.ToJsonString());
        Assert.Equal("expanded", (string)inputs[0]!["style"]!);
        Assert.Equal("no", (string)inputs[0]!["value"]!);
        Assert.Null(inputs[1]!["value"]);
    }

    [Fact]
    public void Teams_executes_a_form_and_falls_back_to_a_submit()
    {
        var execute = Assert.Single(Render(Samples.FormCard, "msteams")["actions"]!.AsArray())!;
        Assert.Equal("Action.Execute", (string)execute["type"]!);
        Assert.NotNull(execute["verb"]);
        Assert.Equal("Action.Submit", (string)execute["fallback"]!["type"]!);
        const string Data = """{"plugin":"driver-questionnaire","card":"card-7","revision":0,"part":1,"parts":1}""";
        Assert.Equal((Data, Data), (execute["data"]!.ToJsonString(), execute["fallback"]!["data"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public void Web_Chat_submits_a_form_for_it_ignores_an_execute(string channel)
    {
        var submit = Assert.Single(Render(Samples.FormCard, channel)["actions"]!.AsArray())!;
        Assert.Equal("Action.Submit", (string)submit["type"]!);
        Assert.Equal("driver-questionnaire", (string)submit["data"]!["plugin"]!);
    }

    [Fact]
    public void A_report_shows_its_findings_and_where_they_come_from()
    {
        var body = Render(Samples.ReportCard, "msteams")["body"]!.AsArray();
        Assert.Equal(
        [
            "Driver questionnaire",
            "One driver is present. [1]",
            "What to read",
            "Read about costs. [1] [2]",
            "2.\u00A0Talk to finance.",
            "Sources",
            "[1] [Our summary of HMEP 3.20: Set-up costs](http://localhost:3978/sources/hmep/costs#set-up-costs)",
            "[2] [Our summary of HMEP Case study 4: Central Wales Infrastructure Collaboration](http://localhost:3978/sources/hmep/case-study-4)",
        ],
        body.Select(block => (string)block!["text"]!));
        Assert.Equal(["Driver questionnaire", "What to read", "Sources"], body.Where(block => (string?)block!["style"] == "heading").Select(block => (string)block!["text"]!));
        Assert.All(body, block => Assert.True((bool)block!["wrap"]!));
    }

    private static JsonNode Render(Card card, string channel) => new ReplyRenderer(source => source.ToUpperInvariant())
        .Render(new Reply(ReplyKind.Form, "") { Card = card }, new ReplyTarget(channel, "29:person", new Uri("http://localhost:3978")))
        .First().Attachments!.Single().Content!;
}
