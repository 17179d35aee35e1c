using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.Activities;

public sealed class ReplyRendererTests
{
    private static readonly Uri Site = new("http://localhost:3978");

    private static readonly Reply Answer = new(ReplyKind.Answer, "It saved **£250k** [1], as others did [2].") { Citations = [Samples.CaseStudy, Samples.SetUpCosts] };

    [Fact]
    public void Web_Chat_is_given_the_citations_as_references()
    {
        var text = (string)Render(Answer, "webchat")["text"]!;
        Assert.Equal(
            """
            It saved **£250k** [1], as others did [2].

            [1]: http://localhost:3978/sources/hmep/case-study-4 "HMEP Case study 4: Central Wales Infrastructure Collaboration"
            [2]: http://localhost:3978/sources/hmep/costs#set-up-costs "HMEP 3.20: Set-up costs"
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Teams_is_given_the_citations_as_an_entity_without_the_label_of_generated_content()
    {
        var message = Render(Answer, "msteams");
        Assert.Equal(Answer.Text, (string)message["text"]!);
        var entity = Assert.Single(message["entities"]!.AsArray())!;
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org"), ((string)entity["type"]!, (string)entity["@type"]!, (string)entity["@context"]!));
        Assert.Null(entity["additionalType"]);
        Assert.Equal(
            """
            {"@type":"Claim","position":2,"appearance":{"@type":"DigitalDocument","name":"HMEP 3.20: Set-up costs","abstract":"Our summary of HMEP 3.20: Councils usually recover set-up costs from the first savings.","keywords":["HMEP","3.20"],"url":"http://localhost:3978/sources/hmep/costs#set-up-costs"}}
            """,
            entity["citation"]![1]!.ToJsonString());
    }

    [Fact]
    public void Teams_limits_are_kept()
    {
        var odd = new Citation("hmep", "Table 2, row 5", "hmep/risks", "", $"A \"long\"\ntitle {new string('t', 100)}", string.Concat(Enumerable.Repeat("words and 😀 ", 40)));
        var reply = new Reply(ReplyKind.Answer, "Much [1].") { Citations = [.. Enumerable.Repeat(odd, 25)] };
        var message = Render(reply, "emulator");
        var claims = message["entities"]![0]!["citation"]!.AsArray();
        Assert.Equal(10, claims.Count);
        Assert.Equal("HMEP Table 2, row 5: A \"long\" title…", (string)claims[0]!["appearance"]!["name"]!);
        var summary = (string)claims[0]!["appearance"]!["abstract"]!;
        Assert.InRange(summary.Length, 140, 160);
        Assert.EndsWith("…", summary, StringComparison.Ordinal);
        Assert.Contains("[25]: http://localhost:3978/sources/hmep/risks \"HMEP Table 2, row 5: A 'long' title ttt", (string)message["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_is_given_the_citations_for_which_the_entity_has_no_room_as_links()
    {
        var reply = new Reply(ReplyKind.Answer, "Much [11].") { Citations = [.. Enumerable.Repeat(Samples.SetUpCosts, 10), Samples.CaseStudy] };
        Assert.Equal(
            "Much [11].\n\n[11] [Our summary of HMEP Case study 4: Central Wales Infrastructure Collaboration](http://localhost:3978/sources/hmep/case-study-4)",
            (string)Render(reply, "msteams")["text"]!);
    }

    [Theory]
    [InlineData("Case study: South Hams and West Devon", "HMEP Case study: South Hams and West Devon: sharing step by step")]
    [InlineData("Case study: South Hams", "HMEP Case study: South Hams and West Devon: sharing step by step")]
    [InlineData("Case study: East Kent", "HMEP Case study: East Kent: South Hams and West Devon: sharing step by step")]
    public void A_name_with_which_the_place_ends_and_the_title_begins_is_said_once(string locator, string said)
    {
        var citation = Samples.CaseStudy with { Locator = locator, Title = "South Hams and West Devon: sharing step by step" };
        var message = Render(Answer with { Citations = [citation] }, "msteams");
        Assert.Equal(said, (string)message["entities"]![0]!["citation"]![0]!["appearance"]!["name"]!);
    }

    [Fact]
    public void Without_an_address_citations_are_paths()
    {
        var message = Assert.Single(new ReplyRenderer(source => source).Render(Answer, new ReplyTarget("webchat", null, null)));
        Assert.Contains("[2]: /sources/hmep/costs#set-up-costs \"hmep 3.20: Set-up costs\"", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_are_sent_back_as_they_are_shown()
    {
        var reply = new Reply(ReplyKind.Help, "Hello.") { Suggestions = ["What are the risks?", "Help"] };
        Assert.Equal(
            """{"to":["29:person"],"actions":[{"type":"imBack","title":"What are the risks?","value":"What are the risks?"},{"type":"imBack","title":"Help","value":"Help"}]}""",
            Render(reply, "msteams")["suggestedActions"]!.ToJsonString());
    }

    [Fact]
    public void A_bare_text_is_nothing_more() =>
        Assert.Equal("""{"type":"message","text":"Hello.","textFormat":"markdown"}""", Render(new Reply(ReplyKind.Help, "Hello."), "msteams").ToJsonString());

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public void Teams_shows_no_suggestions_beside_a_card_so_the_text_follows_it(string channel)
    {
        var messages = RenderAll(Form, channel);
        Assert.Equal(2, messages.Count);
        AssertCard(messages[0]);
        Assert.Equal("Driver questionnaire", (string)messages[0]["summary"]!);
        Assert.Null(messages[0]["text"]);
        Assert.Equal("Fill this in.", (string)messages[1]["text"]!);
        Assert.NotNull(messages[1]["suggestedActions"]);
        Assert.Null(messages[1]["attachments"]);
    }

    [Fact]
    public void Web_Chat_is_given_text_card_and_suggestions_at_once()
    {
        var message = Render(Form, "webchat");
        AssertCard(message);
        Assert.Equal("Fill this in.", (string)message["text"]!);
        Assert.NotNull(message["suggestedActions"]);
    }

    [Theory]
    [InlineData("msteams", "One driver is present. [1]")]
    [InlineData("webchat", "One driver is present. [1]\n\n[1]: http://localhost:3978/sources/hmep/costs#set-up-costs \"HMEP 3.20: Set-up costs\"")]
    public void Beside_its_card_a_report_is_its_headline(string channel, string text)
    {
        var reply = new Reply(ReplyKind.Form, "The whole report in words [1] [2].") { Card = Samples.ReportCard, Suggestions = ["Start over"], Citations = Samples.ReportCard.Report.Citations };
        var messages = RenderAll(reply, channel);
        AssertCard(messages[0]);
        Assert.Equal(text, (string)messages[^1]["text"]!);
        Assert.NotNull(messages[^1]["suggestedActions"]);
    }

    [Fact]
    public void A_claim_has_at_most_three_keywords_of_28_characters_which_are_its_source_and_place()
    {
        var long_place = Samples.SetUpCosts with { Locator = "Annex B, the joint committee's standing orders" };
        var words = Render(Answer with { Citations = [long_place] }, "msteams")["entities"]![0]!["citation"]![0]!["appearance"]!["keywords"]!.AsArray();
        Assert.Equal(["HMEP", "Annex B, the joint…"], words.Select(word => (string)word!));
        Assert.All(words, word => Assert.InRange(((string)word!).Length, 1, 28));
    }

    [Fact]
    public void Teams_shows_three_suggestions_and_none_beside_attachments()
    {
        var reply = new Reply(ReplyKind.Help, "Hello.") { Suggestions = ["One", "Two", "Three", "Four"], Card = Samples.FormCard };
        var messages = RenderAll(reply, "msteams");
        Assert.Equal(["One", "Two", "Three"], messages[^1]["suggestedActions"]!["actions"]!.AsArray().Select(action => (string)action!["title"]!));
        Assert.All(messages, message => Assert.True(message["attachments"] is null || message["suggestedActions"] is null));
        Assert.Equal(4, RenderAll(reply, "webchat")[^1]["suggestedActions"]!["actions"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void A_text_longer_than_a_message_comes_in_parts_each_with_the_citations_that_it_names(string channel)
    {
        var reply = new Reply(ReplyKind.Answer, $"{Paragraphs('a')} [1]\n\n{Paragraphs('b')} [2]") { Citations = [Samples.CaseStudy, Samples.SetUpCosts], Suggestions = ["Help"] };
        var messages = RenderAll(reply, channel);
        Assert.Equal(2, messages.Count);
        Assert.Equal([1, 2], messages.Select(message => (int)Assert.Single(message["entities"]![0]!["citation"]!.AsArray())!["position"]!));
        Assert.All(messages, message => Assert.InRange(2 * message.ToJsonString(ActivityJson.Wire.Options).Length, 1, 80_000));
        Assert.Null(messages[0]["suggestedActions"]);
        Assert.NotNull(messages[1]["suggestedActions"]);
        Assert.StartsWith("bbb", (string)messages[1]["text"]!, StringComparison.Ordinal);
        if (channel == "webchat") Assert.Contains("\n\n[2]: http", (string)messages[1]["text"]!, StringComparison.Ordinal);
    }

    private static string Paragraphs(char letter) => string.Join("\n\n", Enumerable.Repeat(new string(letter, 990), 20));

    private static Reply Form => new(ReplyKind.Form, "Fill this in.") { Card = Samples.FormCard, Suggestions = ["Yes"] };

    private static void AssertCard(JsonNode message)
    {
        var attachment = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)attachment["contentType"]!);
        Assert.Equal("AdaptiveCard", (string)attachment["content"]!["type"]!);
    }

    private static JsonNode Render(Reply reply, string channel) => Assert.Single(RenderAll(reply, channel));

    private static List<JsonNode> RenderAll(Reply reply, string channel) =>
    [
        .. new ReplyRenderer(source => source.ToUpperInvariant())
            .Render(reply, new ReplyTarget(channel, "29:person", Site))
            .Select(message => JsonSerializer.SerializeToNode(message, ActivityJson.Wire.BotActivity)!),
    ];
}
