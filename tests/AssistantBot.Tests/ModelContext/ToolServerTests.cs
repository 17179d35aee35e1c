using System.IO.Pipelines;
using System.Text.Json.Nodes;
using AssistantBot.CommandLine;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AssistantBot.Tests.ModelContext;

/// <summary>The verb, spoken to by the package's own client.</summary>
public sealed class ToolServerTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private Task<int> _running = Task.FromResult(0);
    private McpClient _client = null!;

    public async Task InitializeAsync()
    {
        var verbs = new Verbs(["--data", _folder.File("data")], TextReader.Null, _output, _errors) { Streams = () => (_toServer.Reader.AsStream(), _toClient.Writer.AsStream()) };
        _running = CommandLineApp.RunAsync(["mcp"], verbs);
        _client = await McpClient.CreateAsync(new StreamClientTransport(_toServer.Writer.AsStream(), _toClient.Reader.AsStream())).WaitAsync(Patience);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _toServer.Writer.CompleteAsync();
        Assert.Equal(0, await _running.WaitAsync(Patience));
        Assert.Empty(_output.ToString());
        Assert.Empty(_errors.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Search_documents_cases_and_every_plugin_are_offered_with_their_schema()
    {
        var tools = await _client.ListToolsAsync();
        Assert.Equal(["search_knowledge", "get_document", "find_cases"], tools.Take(3).Select(tool => tool.Name));
        Assert.Contains(tools, tool => tool.Name == "cost_apportionment" && tool.JsonSchema.GetProperty("properties").EnumerateObject().Any());
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
        Assert.Equal("shared-services-assistant", _client.ServerInfo?.Name);
    }

    [Fact]
    public async Task A_search_gives_passages_with_their_places()
    {
        var first = (await CallAsync("search_knowledge", ("query", "what did Ceredigion and Powys save?"))).Json["evidence"]!.AsArray();
        Assert.Contains(first, passage => passage!["text"]!.GetValue<string>().Contains("£250k", StringComparison.Ordinal) && passage["place"]!.GetValue<string>() == "HMEP Case study 4");
    }

    [Fact]
    public async Task A_document_and_cases_are_given()
    {
        Assert.Contains("Price Waterhouse", (await CallAsync("get_document", ("document", "hmep/case-study-4"))).Text, StringComparison.Ordinal);
        Assert.Contains("Tayside", (await CallAsync("find_cases", ("council", "Angus"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_computes_and_cites()
    {
        var result = await CallAsync("governance_scale", ("value", "£600,000"));
        Assert.Contains("steering group", (string?)result.Json["report"], StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(result.Json["data"]);
        Assert.Contains(result.Json["evidence"]!.AsArray(), passage => ((string?)passage!["place"])!.StartsWith("HMEP Table 3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no_such_tool", "there is no tool \"no_such_tool\"; there are search_knowledge")]
    [InlineData("search_knowledge", "give \"query\" as a text")]
    [InlineData("get_document", "give \"document\" as a text")]
    [InlineData("cost_apportionment", "partners")]
    public async Task An_error_is_one_clear_line(string tool, string problem)
    {
        var result = await CallAsync(tool);
        Assert.True(result.IsError);
        Assert.Contains(problem, result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Text);
    }

    private async Task<Called> CallAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await _client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value)).AsTask().WaitAsync(Patience);
        return new Called(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, result.IsError == true);
    }

    private sealed record Called(string Text, bool IsError)
    {
        public JsonObject Json => JsonNode.Parse(Text)!.AsObject();
    }
}
