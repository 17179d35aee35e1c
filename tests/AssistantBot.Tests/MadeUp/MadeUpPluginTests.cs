using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Composition;
using AssistantBot.Tests.MadeUp.NoticePeriod;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.MadeUp;

/// <summary>A plugin is one folder, here <c>NoticePeriod</c>. Nothing else names it, and it is found by itself and appears on every surface.</summary>
public sealed class MadeUpPluginTests : IAsyncLifetime, IDisposable
{
    private const string Name = "notice-period";

    private const string Input = """
        {"service":"Waste collection","months":9,"partners":[{"name":"East Lindsey","yearly":"£120k"},{"name":"South Holland","yearly":80000}]}
        """;

    private readonly Terminal _terminal = new() { Configure = Add };
    private FakeConnector _teams = null!;
    private RunningServer _server = null!;

    [Fact]
    public async Task It_is_run_in_the_chat_by_typing()
    {
        Assert.Contains("Which service is it?", await SayAsync("run the notice period"), StringComparison.Ordinal);
        Assert.Contains("How many months of notice", await SayAsync("waste collection"), StringComparison.Ordinal);
        await SayAsync("9");
        await SayAsync("East Lindsey £120k and South Holland £80,000");
        Assert.Contains("£150,000.00 falls due over 9 months of notice.", await SayAsync("finish"), StringComparison.Ordinal);
        Assert.Contains("£200,000.00 falls due over 12 months", await SayAsync("change the months of notice to 12"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filled_in_on_a_card_and_answers_with_one()
    {
        await SayAsync("run the notice period");
        var form = Cards().Single();
        var send = form["actions"]![0]!;
        var data = send["data"]!.DeepClone().AsObject();
        foreach (var (field, value) in new[] { ("service", "Waste collection"), ("months", "9"), ("partners/1/name", "East Lindsey"), ("partners/1/yearly", "£120k") }) data[field] = value;

        var invoke = Activity.Of("invoke", _teams.Url).With("id", "invoke-1").With("name", "adaptiveCard/action")
            .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = send["verb"]?.DeepClone(), ["data"] = data }, ["trigger"] = "manual" });
        using var answered = await _server.Http.PostAsJsonAsync("/api/messages", invoke);
        var card = JsonNode.Parse(await answered.Content.ReadAsStringAsync())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["type"]);
        Assert.Contains("£90,000.00 falls due over 9 months of notice.", card["value"]!.ToJsonString(Readable), StringComparison.Ordinal);
        Assert.Contains("Payments during notice", card["value"]!.ToJsonString(Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_a_page_of_its_own()
    {
        Assert.Contains($"<a href=\"/forms/{Name}\">Notice period</a>", await _server.Http.GetStringAsync("/forms"), StringComparison.Ordinal);
        using var entered = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["service"] = "Waste collection",
            ["months"] = "9",
            ["partners/1/name"] = "East Lindsey",
            ["partners/1/yearly"] = "£120k",
            ["partners/rows"] = "1",
            ["sent"] = "1",
        });
        using var answered = await _server.Http.PostAsync($"/forms/{Name}", entered);
        Assert.Contains("£90,000.00 falls due over 9 months of notice.", await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_lists_it_shows_its_schema_and_runs_it()
    {
        Assert.Contains($"{Name}: What each partner still pays", (await _terminal.RunAsync("plugin", "list")).Done().Text, StringComparison.Ordinal);
        var schema = JsonNode.Parse((await _terminal.RunAsync("plugin", Name, "--schema")).Done().Text)!;
        Assert.Equal(["name", "yearly"], schema["properties"]!["partners"]!["items"]!["properties"]!.AsObject().Select(field => field.Key));
        var json = JsonNode.Parse((await EvaluateAsync("json")).Text)!;
        Assert.Equal(("150000.00", "hmep"), ((string?)json["total"], (string?)json["citations"]![0]!["source"]));
        Assert.Contains("| East Lindsey | £90,000.00 |", (await EvaluateAsync("markdown")).Text, StringComparison.Ordinal);
        Assert.Contains("South Holland,60000.00", (await EvaluateAsync("csv")).Text, StringComparison.Ordinal);
        Assert.Equal("AdaptiveCard", (string?)JsonNode.Parse((await EvaluateAsync("card")).Text)!["type"]);
    }

    [Fact]
    public async Task It_becomes_a_Word_paper_and_an_Excel_workbook()
    {
        await EvaluateAsync("docx", "--out", _terminal.File("notice.docx"));
        using var paper = WordprocessingDocument.Open(_terminal.File("notice.docx"), isEditable: false);
        Assert.Contains("£150,000.00 falls due over 9 months of notice.", paper.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);

        await EvaluateAsync("xlsx", "--out", _terminal.File("notice.xlsx"));
        using var workbook = SpreadsheetDocument.Open(_terminal.File("notice.xlsx"), isEditable: false);
        Assert.Contains("South Holland", workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.InnerText, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _server = await RunningServer.StartAsync(builder => Add(builder.Services), "--State:ConnectionString", "memory");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _teams.DisposeAsync();
    }

    public void Dispose() => _terminal.Dispose();

    private static System.Text.Json.JsonSerializerOptions Readable => AssistantBot.Channels.Activities.ActivityJson.Wire.Options;

    /// <summary>The plugins of this test project, found as the product finds its own.</summary>
    private static void Add(IServiceCollection services)
    {
        foreach (var factory in PluginFactories.In(typeof(NoticePeriodFactory).Assembly)) services.AddSingleton(factory);
    }

    private async Task<Finished> EvaluateAsync(string format, params string[] options) =>
        (await _terminal.RunAsync(["plugin", Name, "--input", _terminal.Write("notice.json", Input), "--format", format, .. options])).Done();

    /// <summary>Types a message in Teams.</summary>
    /// <returns>All that was said to it.</returns>
    private async Task<string> SayAsync(string text)
    {
        var before = _teams.Sent.Count;
        using var answered = await _server.Http.PostAsJsonAsync("/api/messages", Activity.Message(_teams.Url, text).With("id", $"activity-{before}"));
        answered.EnsureSuccessStatusCode();
        return string.Join('\n', _teams.Sent.Skip(before).Select(sent => (string?)sent.Activity["text"]));
    }

    private IEnumerable<JsonNode> Cards() => _teams.Sent
        .SelectMany(sent => sent.Activity["attachments"]?.AsArray() ?? [])
        .Where(attachment => (string?)attachment!["contentType"] == "application/vnd.microsoft.card.adaptive")
        .Select(attachment => attachment!["content"]!);
}
