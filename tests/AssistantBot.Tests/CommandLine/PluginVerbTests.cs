using System.Text.Json.Nodes;

namespace AssistantBot.Tests.CommandLine;

public sealed class PluginVerbTests : IDisposable
{
    private const string Name = "driver-questionnaire";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task List_names_each_plugin_with_its_purpose()
    {
        Assert.StartsWith($"{Name}: 9 yes-or-no questions", (await _terminal.RunAsync("plugin", "list")).Done().Text, StringComparison.Ordinal);
        var line = (await _terminal.RunAsync("plugin", "list", "--json")).Done().Json[0];
        Assert.Equal(["name", "title", "purpose"], line.Select(field => field.Key));
    }

    [Fact]
    public async Task The_schema_tells_what_the_input_holds()
    {
        var schema = JsonNode.Parse((await _terminal.RunAsync("plugin", Name, "--schema")).Done().Text)!;
        var answers = schema["properties"]!["answers"]!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal(["answers"], schema["required"]!.AsArray().Select(name => (string?)name));
        Assert.False((bool?)answers["additionalProperties"]);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], answers["properties"]!.AsObject().Select(field => field.Key));
        Assert.Equal(["yes", "no", "unsure"], answers["properties"]!["1"]!["enum"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public async Task Json_is_the_outcome_the_report_and_its_citations()
    {
        var json = JsonNode.Parse((await EvaluateAsync("""{"answers":{"1":"yes","2":"no","5":"unsure","9":null}}""")).Done().Text)!.AsObject();
        Assert.Equal(["investigate", "drivers", "unanswered", "answers", "title", "headline", "sections", "citations"], json.Select(field => field.Key));
        Assert.True((bool?)json["investigate"]);
        Assert.Equal("""["1"]""", json["drivers"]!.ToJsonString());
        Assert.Equal("""["3","4","6","7","8","9"]""", json["unanswered"]!.ToJsonString());
        Assert.Equal("""{"1":"yes","2":"no","5":"unsure"}""", json["answers"]!.ToJsonString());
        var numbers = json["sections"]!.AsArray().SelectMany(section => section!["lines"]!.AsArray()).SelectMany(line => line!["citations"]!.AsArray()).Select(number => (int)number!);
        Assert.All(numbers, number => Assert.InRange(number, 1, json["citations"]!.AsArray().Count));
        Assert.Contains(json["citations"]!.AsArray(), citation => (string?)citation!["locator"] == "Table 1, row 1");
    }

    [Theory]
    [InlineData("no", "false")]
    [InlineData("unsure", "null")]
    [InlineData("Yes", "true")]
    public async Task The_outcome_is_true_false_or_null(string answer, string investigate)
    {
        var answers = new JsonObject(Enumerable.Range(1, 9).Select(i => KeyValuePair.Create($"{i}", (JsonNode?)JsonValue.Create(answer))));
        var json = JsonNode.Parse((await EvaluateAsync(new JsonObject { ["answers"] = answers }.ToJsonString())).Done().Text)!;
        Assert.Equal(investigate, json["investigate"]?.ToJsonString() ?? "null");
    }

    [Fact]
    public async Task Ordinary_words_and_true_or_false_are_taken_as_in_conversation()
    {
        var json = JsonNode.Parse((await EvaluateAsync("""{"answers":{"1":true,"2":false,"3":"don't know"}}""")).Done().Text)!;
        Assert.Equal("""{"1":"yes","2":"no","3":"unsure"}""", json["answers"]!.ToJsonString());
    }

    [Fact]
    public async Task Markdown_has_headings_numbers_and_sources()
    {
        var text = (await EvaluateAsync("""{"answers":{"5":"yes"}}""", "--format", "markdown")).Done().Text;
        Assert.StartsWith("# Driver questionnaire\n\n1 of 9 drivers is present.", text, StringComparison.Ordinal);
        Assert.Contains("\n## Drivers that are present\n\n- Question 5: ", text, StringComparison.Ordinal);
        Assert.Contains("\n## Sources\n\n1. hmep, 2.11: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_an_Adaptive_Card()
    {
        var card = JsonNode.Parse((await EvaluateAsync("""{"answers":{"5":"yes"}}""", "--format", "card")).Done().Text)!;
        Assert.Equal("AdaptiveCard", (string?)card["type"]);
        Assert.NotEmpty(card["body"]!.AsArray());
    }

    [Fact]
    public async Task Out_writes_to_a_file_and_prints_nothing()
    {
        var file = _terminal.File("report.md");
        Assert.Empty((await EvaluateAsync("""{"answers":{}}""", "--format", "markdown", "--out", file)).Done().Output);
        Assert.StartsWith("# Driver questionnaire", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_can_come_from_standard_input() =>
        Assert.Contains("\"investigate\":true", (await _terminal.TypeAsync("""{"answers":{"1":"yes"}}""", "plugin", Name, "--input", "-")).Done().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "the JSON must be an object; the schema shows it")]
    [InlineData("{}", "the JSON needs an object \"answers\"; the schema shows it")]
    [InlineData("{\"answers\":{},\"answer\":{}}", "answer: there is no such property; there is answers")]
    [InlineData("{\"answers\":[]}", "the JSON needs an object \"answers\"")]
    [InlineData("{\"answers\":{\"12\":\"yes\"}}", "answers.12: there is no such property; there are 1, 2, 3, 4, 5, 6, 7, 8, 9")]
    [InlineData("{\"answers\":{\"3\":\"banana\"}}", "answers.3: Please answer yes, no or not sure.")]
    [InlineData("{\"answers\":{\"3\":7}}", "answers.3: Please answer yes, no or not sure.")]
    [InlineData("{\"answers\":{\"3\":\"yes\",\"3\":\"no\"}}", "it is not JSON")]
    public async Task Input_that_does_not_fit_fails_with_file_and_reason(string input, string reason)
    {
        var finished = await EvaluateAsync(input);
        finished.Refused(1, reason);
        Assert.StartsWith(_terminal.File("input.json"), finished.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_input_file_fails() => (await _terminal.RunAsync("plugin", Name, "--input", _terminal.File("missing.json"))).Refused(1, "cannot read or write: Could not find file");

    [Theory]
    [InlineData("--schema")]
    [InlineData("--input", "-")]
    public async Task A_file_that_cannot_be_written_fails(params string[] options)
    {
        (await _terminal.TypeAsync("""{"answers":{}}""", ["plugin", Name, .. options, "--out", Path.GetTempPath()])).Refused(1, "cannot read or write");
        (await _terminal.TypeAsync("""{"answers":{}}""", ["plugin", Name, .. options, "--out", _terminal.File("missing/report.json")])).Refused(1, "cannot read or write");
    }

    [Fact]
    public async Task Wrong_usage_says_what_to_do()
    {
        (await _terminal.RunAsync("plugin", "no-such-plugin", "--schema")).Refused(2, "there is no plugin \"no-such-plugin\"; plugin list shows them");
        (await _terminal.RunAsync("plugin", Name)).Refused(2, "give --input FILE.json, or --schema to see what it holds");
        (await EvaluateAsync("{}", "--format", "pptx")).Refused(2, "the format \"pptx\" is not known; use one of json, markdown, card, docx, xlsx, csv");
        (await _terminal.RunAsync("plugin")).Refused(2, "--help lists the verbs and their options");
    }

    private Task<Finished> EvaluateAsync(string input, params string[] options) => _terminal.RunAsync(["plugin", Name, "--input", _terminal.Write("input.json", input), .. options]);
}
