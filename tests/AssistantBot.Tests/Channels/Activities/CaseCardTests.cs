using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.Activities;

public sealed class CaseCardTests
{
    private static readonly CaseSheet Wales = new(
        "Central Wales", ["Ceredigion", "Powys"],
        [new("achieved", "£250k a year", "whole collaboration, 2011"), new("target", "£350k a year", "2012")],
        [new("Model", "wholly public")], Samples.CaseStudy);

    private static readonly CaseSheet Tayside = new("Tayside Contracts", ["Angus"], [], [new("Governance", "joint committee")], Samples.SetUpCosts);

    [Fact]
    public void A_saving_never_stands_without_its_standing()
    {
        var texts = Texts(Write(new CaseCard(Wales), "msteams"));
        Assert.Contains("£250k a year, achieved", texts);
        Assert.Contains("£350k a year, target", texts);
    }

    [Fact]
    public void A_case_leads_to_its_place_in_our_summary()
    {
        var open = Write(new CaseCard(Wales), "msteams")["actions"]![0]!;
        Assert.Equal(("Action.OpenUrl", "http://localhost:3978/sources/hmep/case-study-4"), ((string)open["type"]!, (string)open["url"]!));
    }

    [Fact]
    public void Cases_side_by_side_show_each_fact_of_both_and_what_one_does_not_state()
    {
        var rows = Write(new ComparisonCard([Wales, Tayside]), "msteams")["body"]!.AsArray().OfType<JsonObject>()
            .Where(element => (string?)element["type"] == "Container").ToDictionary(row => Texts(row)[0], row => Texts(row).Skip(1).ToArray());
        Assert.Equal(["Councils", "Savings", "Model", "Governance"], rows.Keys);
        Assert.Equal(["Achieved £250k a year (whole collaboration, 2011)\n\nTarget £350k a year (2012)", "not stated"], rows["Savings"]);
        Assert.Equal(["not stated", "joint committee"], rows["Governance"]);
    }

    [Fact]
    public void The_table_of_a_comparison_is_not_said_beside_its_card()
    {
        var messages = Render(new Reply(ReplyKind.Answer, "| | Central Wales [1] |") { Card = new ComparisonCard([Wales, Tayside]), Citations = [Samples.CaseStudy, Samples.SetUpCosts] }, "msteams");
        Assert.Equal("Central Wales and Tayside Contracts side by side. [1] [2]", messages[^1].Text);
    }

    [Theory]
    [InlineData("msteams", 0)]
    [InlineData("webchat", 1)]
    public void A_welcome_is_one_message_whose_card_holds_what_to_try(string channel, int suggestions)
    {
        var welcome = new WelcomeCard("I know about sharing.", [new("New to sharing", "Where to begin.", ["Where do I start?"])]);
        var message = Assert.Single(Render(new Reply(ReplyKind.Help, "I know about sharing. You can...") { Card = welcome, Suggestions = ["Help"] }, channel));
        Assert.Equal("I know about sharing.", message.Text);
        Assert.Equal(suggestions, message.SuggestedActions?.Actions.Count ?? 0);
        Assert.Contains("Where do I start?", message.Attachments!.Single().Content!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[a](https://b.example)", @"[a]\(https://b.example)")]
    [InlineData("Costs fell [1] [2], £3,000 & more.", "Costs fell [1] [2], £3,000 & more.")]
    [InlineData("<at>x</at> &lt;", @"\<at>x\</at> \&lt;")]
    [InlineData("{{DATE(x)}}", "{\u200B{DATE(x)}}")]
    public void What_means_something_to_a_card_is_defused(string typed, string shown) => Assert.Equal(shown, CardText.Plain(typed));

    private static JsonNode Write(Card card, string channel) => Render(new Reply(ReplyKind.Answer, "") { Card = card }, channel)[0].Attachments!.Single().Content!;

    private static List<BotActivity> Render(Reply reply, string channel) =>
        [.. new ReplyRenderer(source => source.ToUpperInvariant()).Render(reply, new ReplyTarget(channel, "29:person", new Uri("http://localhost:3978")))];

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonObject element => element["text"] is { } text ? [(string)text!] : [.. element.SelectMany(part => Texts(part.Value))],
        JsonArray elements => [.. elements.SelectMany(Texts)],
        _ => [],
    };
}
