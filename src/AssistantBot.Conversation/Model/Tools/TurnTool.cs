using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins.Reports;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>A tool of one turn. It reads and computes; it changes nothing.</summary>
internal abstract class TurnTool(string name, string description, Func<JsonElement> schema) : AIFunction
{
    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema => schema();

    /// <summary>What a person is shown while it runs, such as "Searching the toolkits".</summary>
    public abstract string Status { get; }

    /// <summary>All tools.</summary>
    /// <param name="book">Where what they find is numbered.</param>
    /// <param name="reports">Where what instruments report goes.</param>
    public static List<TurnTool> All(ContentSnapshot content, EvidenceBook book, List<Report> reports) =>
        [new SearchTool(content, book), new DocumentTool(content, book), new CasesTool(content, book), .. content.Plugins.All.Select(plugin => new PluginTool(plugin, reports))];

    /// <summary>What was wrong with a call, in one line for who called; null where the fault is not the caller's.</summary>
    public static string? Problem(Exception error) => error switch
    {
        ToolException => error.Message,
        JsonException or FormatException or ArgumentException or InvalidOperationException => "the tool cannot work with these arguments; give an object as the schema shows it",
        _ => null,
    };

    /// <summary>Runs it.</summary>
    /// <param name="input">What the model gave; not proved against the schema.</param>
    /// <returns>JSON for the model.</returns>
    /// <exception cref="ToolException">The input is wrong; the message is for the model.</exception>
    public abstract JsonObject Run(JsonObject input);

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var input = new JsonObject(arguments.Select(argument => KeyValuePair.Create(argument.Key, Node(argument.Value))));
        return ValueTask.FromResult<object?>(Run(input).ToJsonString(ToolJson.Readable.Options));
    }

    /// <summary>A text of the input; empty where it is not there.</summary>
    protected static string Text(JsonObject input, string property) =>
        input[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";

    protected static string Required(JsonObject input, string property) =>
        Text(input, property) is { Length: > 0 } text ? text : throw new ToolException($"give \"{property}\" as a text that is not empty");

    protected static JsonElement Element(JsonObject schema) => JsonSerializer.SerializeToElement(schema, ToolJson.Default.JsonObject);

    protected static JsonElement Object(params IEnumerable<(string Name, string Type, string Description, bool Required)> properties) => Element(new JsonObject
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. properties.Where(property => property.Required).Select(property => JsonValue.Create(property.Name))]),
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(
            property.Name, (JsonNode?)new JsonObject { ["type"] = property.Type, ["description"] = property.Description }))),
    });

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        _ => JsonValue.Create(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}

/// <summary>A tool was given something that it cannot work with; the message says what to give.</summary>
internal sealed class ToolException(string message) : Exception(message);
