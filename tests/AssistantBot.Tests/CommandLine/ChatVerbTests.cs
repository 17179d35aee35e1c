using System.Text.Json.Nodes;

namespace AssistantBot.Tests.CommandLine;

public sealed class ChatVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Each_reply_is_a_line_with_the_fields_of_the_contract()
    {
        var line = Assert.Single(await ChatAsync("how much did Ceredigion and Powys save in 2011?"));
        Assert.Equal(["text", "kind", "citations", "suggestions", "card", "files", "last"], line.Select(field => field.Key));
        Assert.Equal("answer", (string?)line["kind"]);
        Assert.Equal("Case study 4", (string?)line["citations"]![0]!["locator"]);
        Assert.Null(line["card"]);
        Assert.Empty(line["files"]!.AsArray());
        Assert.True((bool?)line["last"]);
    }

    [Fact]
    public async Task A_whole_questionnaire_can_be_typed()
    {
        var lines = await ChatAsync("run the driver questionnaire", "yes", "no", "not sure", "why do you ask?", "skip", "back", "nope", "change 1 to no", "yes", "no to the rest", "change 5 to no", "change 5 to yes");
        Assert.All(lines, line => Assert.Equal("form", (string?)line["kind"]));
        Assert.Equal("AdaptiveCard", (string?)lines[0]["card"]!["type"]);
        Assert.Equal(["Yes", "No", "Not sure"], lines[1]["suggestions"]!.AsArray().Select(text => (string?)text));
        Assert.Contains("1 of 9 drivers is present", (string?)lines[^3]["text"], StringComparison.Ordinal);
        Assert.Contains("No driver is known to be present yet", (string?)lines[^2]["text"], StringComparison.Ordinal);
        Assert.Contains(lines[^1]["citations"]!.AsArray(), citation => (string?)citation!["locator"] == "Table 1, row 5");
        Assert.Equal("AdaptiveCard", (string?)lines[^1]["card"]!["type"]);
    }

    [Fact]
    public async Task The_last_of_several_replies_says_so()
    {
        var lines = await ChatAsync("run the driver questionnaire", "what does TUPE mean?", "yes");
        Assert.Equal([true, false, true, true], lines.Select(line => (bool?)line["last"] ?? false));
        Assert.Equal(["form", "answer", "form", "form"], lines.Select(line => (string?)line["kind"]));
    }

    [Fact]
    public async Task It_is_kept_and_goes_on_where_it_was()
    {
        await ChatAsync("run the driver questionnaire", "yes", "no");
        var line = Assert.Single(await ChatAsync("yes"));
        Assert.Contains("Question 4 of 9", (string?)line["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_people_it_begins_with_a_welcome_and_shows_no_markup()
    {
        var text = (await _terminal.TypeAsync("run the driver questionnaire\n", "chat")).Done().Text;
        Assert.Contains("Welcome. I answer questions", text, StringComparison.Ordinal);
        Assert.Contains("Question 1 of 9: Do the public", text, StringComparison.Ordinal);
        Assert.Contains("You could say: Yes | No | Not sure", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_come_back_are_offered_to_go_on()
    {
        await _terminal.TypeAsync("run the driver questionnaire\nyes\n", "chat");
        var text = (await _terminal.TypeAsync("", "chat")).Done().Text;
        Assert.Contains("Welcome back.", text, StringComparison.Ordinal);
        Assert.Contains("Question 2 of 9", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_and_overlong_lines_get_a_hint_and_the_chat_goes_on()
    {
        var lines = await ChatAsync("", new string('x', 4_001), "hello");
        Assert.Contains("I got no text", (string?)lines[0]["text"], StringComparison.Ordinal);
        Assert.Contains("4,000", (string?)lines[1]["text"], StringComparison.Ordinal);
        Assert.StartsWith("Hello.", (string?)lines[2]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_that_cannot_be_kept_is_told_in_one_line()
    {
        var file = _terminal.Write("file", "");
        (await _terminal.TypeAsync("hello\n", "chat", "--json", "--data", file)).Refused(2, "names the file");
    }

    private async Task<IReadOnlyList<JsonObject>> ChatAsync(params string[] said) =>
        (await _terminal.TypeAsync(string.Concat(said.Select(text => text + "\n")), "chat", "--json")).Done().Json;
}
