namespace AssistantBot.Tests.CommandLine;

public sealed class AskVerbTests : IDisposable
{
    private const string CentralWales = "how much did Ceredigion and Powys save in 2011?";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task An_answer_is_printed_with_its_sources()
    {
        var text = (await _terminal.RunAsync("ask", CentralWales)).Done().Text;
        Assert.Contains("£250k", text, StringComparison.Ordinal);
        Assert.Contains("Sources (our summaries of):\n[1] hmep, Case study 4: Central Wales Infrastructure Collaboration (hmep/case-study-4)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_it_is_one_line_with_the_fields_of_the_contract()
    {
        var line = Assert.Single((await _terminal.RunAsync("ask", "--json", CentralWales)).Done().Json);
        Assert.Equal(["id", "answer", "kind", "citations", "suggestions", "mode", "elapsedMs"], line.Select(field => field.Key));
        Assert.Null(line["id"]);
        Assert.Equal(("answer", "offline"), ((string?)line["kind"], (string?)line["mode"]));
        Assert.Contains("£250k", (string?)line["answer"], StringComparison.Ordinal);
        Assert.Contains("£350k", (string?)line["answer"], StringComparison.Ordinal);
        Assert.True((double?)line["elapsedMs"] >= 0);
        var citation = line["citations"]![0]!.AsObject();
        Assert.Equal(["source", "locator", "document", "title", "quote"], citation.Select(field => field.Key));
        Assert.Equal(("hmep", "Case study 4", "hmep/case-study-4"), ((string?)citation["source"], (string?)citation["locator"], (string?)citation["document"]));
    }

    [Theory]
    [InlineData("who won the world cup?", "redirect")]
    [InlineData("what did Cornwall save?", "abstain")]
    [InlineData("hello", "help")]
    [InlineData("run the driver questionnaire", "form")]
    public async Task Every_kind_ends_with_status_0(string question, string kind)
    {
        var line = Assert.Single((await _terminal.RunAsync("ask", question, "--json")).Done().Json);
        Assert.Equal(kind, (string?)line["kind"]);
        Assert.Empty(line["citations"]!.AsArray());
    }

    [Fact]
    public async Task History_is_what_a_follow_up_leans_on()
    {
        var line = Assert.Single((await _terminal.RunAsync("ask", "--json", "--history", "hello", "--history", "Tell me about the Central Wales collaboration", "and what did it save?")).Done().Json);
        Assert.Contains("£250k", (string?)line["answer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_answers_line_by_line()
    {
        var file = _terminal.Write("questions.jsonl", $$"""
            {"id":"a","question":"{{CentralWales}}"}

            {"id":"b","question":"and what did it save?","history":["Tell me about the Central Wales collaboration"]}
            {"id":7,"question":"who won the world cup?","history":null}
            {"question":"hello","extra":true}
            """);
        var lines = (await _terminal.RunAsync("ask", "--batch", file, "--json")).Done().Json;
        Assert.Equal(["\"a\"", "\"b\"", "7", "null"], lines.Select(line => line["id"]?.ToJsonString() ?? "null"));
        Assert.Equal(["answer", "answer", "redirect", "help"], lines.Select(line => (string?)line["kind"]));
        Assert.Contains("£250k", (string?)lines[1]["answer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_of_a_batch_is_reported_in_its_place_and_the_rest_run()
    {
        string[] input =
        [
            """{"id":"a","question":"hello"}""", "not json", """{"id":"c","question":"  "}""", """{"id":"d"}""", """{"id":"e","question":"hi","history":"no list"}""",
            """{"id":"f","question":"\ud800"}""", "null", "[]", $$"""{"id":"i","question":"{{new string('x', 5_000)}}"}""", """{"id":"j","question":"hello"}""",
        ];
        var finished = await _terminal.TypeAsync(string.Join('\n', input), "ask", "--json", "--batch", "-");
        Assert.Equal(1, finished.Status);
        Assert.Empty(finished.Errors);
        Assert.Equal(input.Length, finished.Output.Length);
        Assert.Equal("help", (string?)finished.Json[0]["kind"]);
        Assert.Equal("help", (string?)finished.Json[^1]["kind"]);
        Assert.All(finished.Json.Skip(1).SkipLast(1), line => Assert.Equal(["id", "error"], line.Select(field => field.Key)));
        Assert.All(finished.Output, line => Assert.DoesNotContain("AssistantBot.", line, StringComparison.Ordinal));
        Assert.Equal(["c", "d", "i"], finished.Json.Where(line => line["error"] is not null && line["id"] is not null).Select(line => (string?)line["id"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_question_is_wrong_usage(string question) =>
        (await _terminal.RunAsync("ask", question)).Refused(2, "the question is empty; write it in quotes after the verb");

    [Fact]
    public async Task No_question_is_wrong_usage() => (await _terminal.RunAsync("ask", "--json")).Refused(2, "the question is empty");

    [Fact]
    public async Task A_question_of_100_KB_is_wrong_usage() =>
        (await _terminal.RunAsync("ask", new string('a', 100_000))).Refused(2, "the question has 100,000 characters; ask in at most 4,000");

    [Fact]
    public async Task A_question_beside_a_batch_is_wrong_usage() =>
        (await _terminal.RunAsync("ask", "hello", "--batch", "-")).Refused(2, "give either a question or --batch, not both");

    [Fact]
    public async Task A_batch_that_is_not_there_fails()
    {
        var file = _terminal.File("missing.jsonl");
        (await _terminal.RunAsync("ask", "--json", "--batch", file)).Refused(1, $"cannot read {file}");
    }

    [Fact]
    public async Task A_batch_that_is_a_folder_fails() => (await _terminal.RunAsync("ask", "--batch", Path.GetTempPath())).Refused(1, "cannot read");
}
