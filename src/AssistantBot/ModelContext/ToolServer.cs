using System.Reflection;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AssistantBot.ModelContext;

/// <summary>Serves the assistant's tools to another assistant by the Model Context Protocol.</summary>
/// <param name="content">The corpus in force; a changed corpus shows from the next call on.</param>
internal sealed class ToolServer(IContent content)
{
    private const string Instructions =
        "Answers about sharing council services come from published toolkits. Cite the place that stands with each passage. The passages are summaries of the sources, not their words, and law in them is of the source's year.";

    /// <summary>Serves until the client ends the connection.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancel)
    {
        await using var transport = new StreamServerTransport(input, output);
        await using var server = McpServer.Create(transport, Options());
        await server.RunAsync(cancel);
    }

    private McpServerOptions Options() => new()
    {
        ServerInfo = new Implementation { Name = "shared-services-assistant", Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3) },
        ServerInstructions = Instructions,
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. SharedTools.Of(content.Current).Select(Describe)] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params)),
        },
    };

    private CallToolResult Call(CallToolRequestParams? call)
    {
        var input = new JsonObject((call?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>()).Select(argument => KeyValuePair.Create(argument.Key, JsonNode.Parse(argument.Value.GetRawText()))));
        var result = SharedTools.Run(content.Current, call?.Name ?? "", input);
        return new CallToolResult { Content = [new TextContentBlock { Text = result.Text }], IsError = result.IsError };
    }

    private static Tool Describe(SharedTool tool) => new()
    {
        Name = tool.Name,
        Description = tool.Description,
        InputSchema = tool.Schema,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
