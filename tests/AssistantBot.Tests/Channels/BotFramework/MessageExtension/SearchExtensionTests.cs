using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.MessageExtension;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.MessageExtension;

/// <summary>Rule: <c>composeExtension/query</c> is answered with results to choose from, or with a sentence.</summary>
public sealed class SearchExtensionTests(SharedBot shared) : IClassFixture<SharedBot>
{
    // Teams takes a card of 28 KB.
    private const int LargestCard = 28_000;

    private readonly BotUnderTest _bot = shared.Bot;

    [Fact]
    public async Task Words_find_passages_each_with_a_preview_and_a_card()
    {
        var answer = await SearchAsync("searchToolkits", "who pays to set up a shared service");
        Assert.Equal(("result", "list"), ((string?)answer["type"], (string?)answer["attachmentLayout"]));
        var results = answer["attachments"]!.AsArray();
        Assert.Equal(10, results.Count);
        Assert.All(results, result =>
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)result!["contentType"]);
            Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)result["preview"]!["contentType"]);
            Assert.False(string.IsNullOrEmpty((string?)result["preview"]!["content"]!["title"]));
            Assert.InRange(((string)result["preview"]!["content"]!["text"]!).Length, 1, 121);
            Assert.InRange(Encoding.UTF8.GetByteCount(result["content"]!.ToJsonString()), 1, LargestCard);
        });
        Assert.Contains(results, result => (string?)result!["preview"]!["content"]!["title"] == "HMEP 3.22");
    }

    [Fact]
    public async Task A_card_names_its_text_as_our_summary_with_source_place_and_link()
    {
        var answer = await SearchAsync("searchToolkits", "who pays to set up a shared service");
        var card = answer["attachments"]!.AsArray().First(result => (string?)result!["preview"]!["content"]!["title"] == "HMEP 3.22")!["content"]!;
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.Contains("Our summary of HMEP 3.22.", (string?)card["body"]!.AsArray()[^1]!["text"], StringComparison.Ordinal);
        Assert.StartsWith($"{_bot.Server.Http.BaseAddress}sources/hmep/", (string?)card["actions"]![0]!["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_shown_as_a_list_and_a_place_that_asks_ends_by_itself()
    {
        var cards = (await SearchAsync("searchToolkits", "what can change for staff who pays to set up", 0, 25))["attachments"]!.AsArray().Select(result => result!["content"]!["body"]!.AsArray()).ToList();
        var lines = cards.SelectMany(card => card.Select(block => (string?)block!["text"] ?? "")).ToList();
        Assert.Contains(lines, line => line.StartsWith("•\u00A0", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith('-'));
        Assert.Contains(lines, line => line.StartsWith("Our summary of LG Group", StringComparison.Ordinal) && line.Contains("? Shared services", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("?.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_of_a_table_is_shown_column_by_column()
    {
        var cards = (await SearchAsync("searchToolkits", "risks of setting up a shared service: insufficient skills and experience", 0, 25))["attachments"]!.AsArray();
        var row = cards.First(result => (string?)result!["preview"]!["content"]!["title"] == "HMEP Table 2, row 3")!["content"]!["body"]!.AsArray().Single(block => (string?)block!["type"] == "FactSet")!;
        Assert.Equal(["Ref", "Risk", "Likelihood", "Consequence", "Combined", "Action to manage the risk"], row["facts"]!.AsArray().Select(fact => (string?)fact!["title"]));
        Assert.Equal("Insufficient skills and experience to set up the shared service", (string?)row["facts"]![1]!["value"]);
    }

    [Theory]
    [InlineData("Ceredigion", "Central Wales")]
    [InlineData("waste", "waste")]
    public async Task Words_find_case_studies(string words, string expected)
    {
        var first = (await SearchAsync("searchCases", words))["attachments"]![0]!;
        var preview = first["preview"]!["content"]!;
        Assert.Contains(expected, first["content"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.False(string.IsNullOrEmpty((string?)preview["title"]));
        Assert.Contains("Our summary of ", first["content"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_also_found_by_what_its_text_tells() =>
        Assert.NotEmpty((await SearchAsync("searchCases", "redundancy costs divided in equal parts"))["attachments"]!.AsArray());

    [Fact]
    public async Task An_opened_search_shows_the_cases_or_asks_for_words()
    {
        var cases = await QueryAsync(Value("searchCases", "true", "initialRun"));
        Assert.Equal(10, cases["attachments"]!.AsArray().Count);
        Assert.Equal("""{"type":"message","text":"Type a few words, such as: who pays to set up"}""", (await QueryAsync(Value("searchToolkits", "true", "initialRun"))).ToJsonString());
    }

    [Theory]
    [InlineData("searchToolkits", "shared service costs")]
    [InlineData("searchCases", "council")]
    public async Task Pages_follow_each_other_and_end(string command, string words)
    {
        var first = Titles(await SearchAsync(command, words, 0, 6));
        var pages = Titles(await SearchAsync(command, words, 0, 3)).Concat(Titles(await SearchAsync(command, words, 3, 3)));
        Assert.Equal(first, pages);
        var end = await SearchAsync(command, words, 500, 10);
        Assert.Equal("result", (string?)end["type"]);
        Assert.InRange(end["attachments"]!.AsArray().Count, 0, 10);
    }

    [Theory]
    [InlineData(-5, -5, 10)]
    [InlineData(0, 1_000_000, 25)]
    [InlineData(0, 0, 10)]
    public async Task What_is_wanted_is_kept_within_limits(int skip, int count, int given) =>
        Assert.Equal(given, (await SearchAsync("searchToolkits", "service", skip, count))["attachments"]!.AsArray().Count);

    [Fact]
    public async Task Twenty_five_long_results_stay_within_what_an_answer_may_hold()
    {
        var (_, body) = await _bot.PostAsync(Invoke(Value("searchToolkits", "risks of operating a shared service", skip: 0, count: 25)));
        Assert.InRange(Encoding.UTF8.GetByteCount(body), 1, 100_000);
    }

    [Theory]
    [InlineData("searchToolkits", "zzzzqqqq")]
    [InlineData("searchCases", "zzzzqqqq")]
    public async Task Nothing_found_is_said_with_what_to_try(string command, string words)
    {
        var answer = await SearchAsync(command, words);
        Assert.Equal("message", (string?)answer["type"]);
        Assert.StartsWith("Nothing was found. Try fewer or other words", (string?)answer["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_search_is_not_known() =>
        Assert.StartsWith("I don't know that search.", (string?)(await SearchAsync("searchEverything", "waste"))["text"], StringComparison.Ordinal);

    [Theory]
    [InlineData("\uD83D\uDE00")]
    [InlineData("<script>alert(1)</script> {{DATE(1)}} [x](http://evil.example)")]
    public async Task Odd_words_are_answered(string words)
    {
        foreach (var typed in new[] { words, string.Concat(Enumerable.Repeat(words, 60)) })
        {
            var (status, body) = await _bot.PostAsync(Invoke(Value("searchToolkits", typed)));
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("evil.example", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"commandId":7}""")]
    [InlineData("""{"commandId":"searchCases","parameters":{}}""")]
    [InlineData("""{"commandId":"searchCases","queryOptions":{"skip":"x"}}""")]
    public async Task What_is_no_query_is_refused(string value)
    {
        var (status, body) = await _bot.PostAsync(Invoke(JsonNode.Parse(value)));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("not a query of the message extension", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_no_turn_and_says_nothing_in_the_chat()
    {
        await SearchAsync("searchCases", "waste");
        Assert.Empty(_bot.Assistant.Turns);
        Assert.Empty(_bot.Connector.Sent);
    }

    [Fact]
    public void Where_no_link_leads_anywhere_a_card_has_no_buttons()
    {
        static JsonObject Card() => new() { ["type"] = "AdaptiveCard", ["actions"] = new JsonArray() };
        Assert.Null(SearchAnswer.Result(Card(), "a", "b", links: false)["content"]!["actions"]);
        Assert.NotNull(SearchAnswer.Result(Card(), "a", "b", links: true)["content"]!["actions"]);
    }

    private static IEnumerable<string?> Titles(JsonNode answer) => answer["attachments"]!.AsArray().Select(result => result!["preview"]!.ToJsonString());

    private static JsonObject Value(string command, string words, string parameter = "query", int? skip = null, int? count = null)
    {
        var value = new JsonObject { ["commandId"] = command, ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = words }) };
        if (skip is not null) value["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count };
        return value;
    }

    private JsonObject Invoke(JsonNode? value) => Activity.Of("invoke", _bot.Connector.Url).With("name", "composeExtension/query").With("value", value);

    private Task<JsonNode> SearchAsync(string command, string words, int? skip = null, int? count = null) => QueryAsync(Value(command, words, skip: skip, count: count));

    private async Task<JsonNode> QueryAsync(JsonNode? value)
    {
        var (status, body) = await _bot.PostAsync(Invoke(value));
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(body)!["composeExtension"]!;
    }
}
