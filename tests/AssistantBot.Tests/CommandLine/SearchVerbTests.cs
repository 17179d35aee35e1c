namespace AssistantBot.Tests.CommandLine;

public sealed class SearchVerbTests : IDisposable
{
    private const string Words = "join after the Official Journal notice";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Ten_passages_are_printed_with_their_places()
    {
        var text = (await _terminal.RunAsync("search", Words)).Done().Text;
        Assert.StartsWith("1. HMEP ", text, StringComparison.Ordinal);
        Assert.Contains("\n10. ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n11. ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_each_is_a_line_with_the_fields_of_the_contract_best_first()
    {
        var lines = (await _terminal.RunAsync("search", Words, "--json", "--top", "5")).Done().Json;
        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Equal(["rank", "score", "source", "locator", "document", "title", "text"], line.Select(field => field.Key)));
        Assert.Equal([1, 2, 3, 4, 5], lines.Select(line => (int?)line["rank"] ?? 0));
        var scores = lines.Select(line => (double)line["score"]!).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Contains(lines, line => (string?)line["locator"] == "Table 2, row 4");
    }

    [Fact]
    public async Task A_batch_gives_the_hits_of_each_line()
    {
        var lines = (await _terminal.TypeAsync("""{"id":"a","question":"sovereignty"}""" + "\n" + """{"id":"b","question":"xyzzy"}""", "search", "--batch", "-", "--json", "--top", "3")).Done().Json;
        Assert.All(lines, line => Assert.Equal(["id", "hits"], line.Select(field => field.Key)));
        Assert.Equal([3, 0], lines.Select(line => line["hits"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_bad_line_of_a_batch_is_reported_and_the_rest_run()
    {
        var finished = await _terminal.TypeAsync("oops\n" + """{"id":"b","question":"sovereignty"}""", "search", "--batch", "-", "--json");
        Assert.Equal(1, finished.Status);
        Assert.NotNull(finished.Json[0]["error"]);
        Assert.Equal(10, finished.Json[1]["hits"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        Assert.Equal("Nothing was found.", (await _terminal.RunAsync("search", "xyzzy")).Done().Text);
        Assert.Empty((await _terminal.RunAsync("search", "xyzzy", "--json")).Done().Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("many")]
    [InlineData("99999999999999")]
    public async Task A_number_out_of_range_is_wrong_usage(string top) =>
        (await _terminal.RunAsync("search", Words, "--top", top)).Refused(2, $"--top {top} is no number from 1 to 1,000");

    [Fact]
    public async Task No_words_are_wrong_usage() => (await _terminal.RunAsync("search", "")).Refused(2, "the question is empty");
}
