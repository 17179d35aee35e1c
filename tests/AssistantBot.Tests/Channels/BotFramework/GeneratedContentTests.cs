using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>WIRE.md, "Teams: a message with generated content", as it comes to the channel.</summary>
public sealed class GeneratedContentTests
{
    private const string Root = "https://schema.org/Message";
    private const int MostBytes = 80_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Citation[] Odd =
    [
        new("hmep", new string('l', 200), "hmep/risks", "", new string('t', 300), string.Concat(Enumerable.Repeat("words and \U0001F600 ", 400))),
        new("hmep", "", "hmep/risks", "", "", ""),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_has_one_root_entity_within_every_limit_and_the_label_where_a_model_wrote_it(bool generated)
    {
        var answer = new Reply(ReplyKind.Answer, "Much [1].")
        {
            Citations = [.. Enumerable.Range(0, 25).Select(number => Odd[number % 2])],
            Suggestions = ["One", "Two", "Three", "Four"],
            Model = generated ? new ModelUse(true) : null,
        };
        var message = Assert.Single(await SentAsync(answer));
        var entity = Assert.Single(message["entities"]!.AsArray())!;
        Assert.Equal((Root, "Message", "https://schema.org"), ((string?)entity["type"], (string?)entity["@type"], (string?)entity["@context"]));
        Assert.Equal(generated ? """["AIGeneratedContent"]""" : null, entity["additionalType"]?.ToJsonString());
        var claims = entity["citation"]!.AsArray();
        Assert.InRange(claims.Count, 2, 20);
        Assert.Equal(Enumerable.Range(1, claims.Count), claims.Select(claim => (int)claim!["position"]!));
        Assert.All(claims, claim => AssertClaim(claim!));
        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", message["channelData"]!.ToJsonString());
        Assert.Equal(
            """{"to":["29:person"],"actions":[{"type":"imBack","title":"One","value":"One"},{"type":"imBack","title":"Two","value":"Two"},{"type":"imBack","title":"Three","value":"Three"}]}""",
            message["suggestedActions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_long_answer_comes_whole_in_messages_of_which_each_is_below_80_KB()
    {
        var paragraphs = Enumerable.Range(1, 400).Select(number => $"Paragraph {number} {new string('\u20AC', 280)} [1]").ToList();
        var messages = await SentAsync(new Reply(ReplyKind.Answer, string.Join("\n\n", paragraphs)) { Citations = [.. Enumerable.Repeat(Odd[0], 25)] });
        Assert.InRange(messages.Count, 2, 20);
        Assert.All(messages, message => Assert.InRange(2 * message.ToJsonString(Plain).Length, 1, MostBytes));
        var said = string.Join("\n\n", messages.Select(message => (string)message["text"]!));
        Assert.All(paragraphs, paragraph => Assert.Contains(paragraph, said, StringComparison.Ordinal));
    }

    private static void AssertClaim(JsonNode claim)
    {
        var appearance = claim["appearance"]!;
        Assert.Equal(("Claim", "DigitalDocument"), ((string?)claim["@type"], (string?)appearance["@type"]));
        Assert.InRange(((string)appearance["name"]!).Trim().Length, 1, 80);
        Assert.InRange(((string)appearance["abstract"]!).Length, 1, 160);
        Assert.True(Uri.TryCreate((string?)appearance["url"], UriKind.Absolute, out _));
        Assert.InRange(appearance["keywords"]!.AsArray().Count, 1, 3);
        Assert.All(appearance["keywords"]!.AsArray(), keyword => Assert.InRange(((string)keyword!).Length, 1, 28));
    }

    private static async Task<IReadOnlyList<JsonNode>> SentAsync(Reply reply)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said(reply);
        await bot.PostAsync(bot.Message());
        return [.. bot.Connector.Sent.Select(sent => sent.Activity)];
    }
}
