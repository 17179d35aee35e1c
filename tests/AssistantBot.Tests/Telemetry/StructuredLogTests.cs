using System.Text.Json.Nodes;
using AssistantBot.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Telemetry;

/// <summary>The log as JSON, for who collects it.</summary>
public sealed class StructuredLogTests
{
    [Fact]
    public async Task One_setting_makes_the_log_lines_of_JSON()
    {
        using var folder = new TemporaryFolder();
        await using var app = Server.Build(["--data", folder.File("data"), "--State:ConnectionString", "memory", "--Logging:Console:FormatterName", "json"]);
        var name = app.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.FormatterName;
        var formatter = Assert.Single(app.Services.GetServices<ConsoleFormatter>(), formatter => formatter.Name == name);
        using var written = new StringWriter();
        var state = new Dictionary<string, object?> { ["Channel"] = "msteams" }.ToList();
        formatter.Write(new LogEntry<List<KeyValuePair<string, object?>>>(LogLevel.Warning, "AssistantBot", new EventId(7), state, null, (_, _) => "A turn"), null, written);
        var line = JsonNode.Parse(written.ToString())!;
        Assert.Equal(("Warning", "A turn", "msteams"), ((string?)line["LogLevel"], (string?)line["Message"], (string?)line["State"]!["Channel"]));
    }
}
