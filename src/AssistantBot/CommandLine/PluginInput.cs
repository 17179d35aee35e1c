using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.CommandLine;

/// <summary>A plugin's answers as JSON: <c>{"answers":{"1":"yes"}}</c>.</summary>
internal static class PluginInput
{
    public static JsonObject Schema(IPlugin plugin) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = plugin.Title,
        ["description"] = plugin.Purpose,
        ["type"] = "object",
        ["required"] = new JsonArray("answers"),
        ["properties"] = new JsonObject
        {
            ["answers"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(plugin.Form.Fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Schema()))),
            },
        },
    };

    /// <summary>The accepted answers, or what was wrong.</summary>
    public static (FormAnswers? Answers, string Problem) Read(IPlugin plugin, string json)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject root || root["answers"] is not JsonObject given)
                return (null, "the JSON needs an object \"answers\"; --schema shows it");
            var answers = FormAnswers.None;
            foreach (var (id, value) in given)
            {
                if (plugin.Form.Find(id) is not { } field) return (null, $"there is no question \"{id}\"; there are {string.Join(", ", plugin.Form.Fields.Select(field => field.Id))}");
                if (value is null) continue;
                var reading = field.Read(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString());
                if (reading.Value is null) return (null, $"question {id}: {reading.Reason}");
                answers = answers.With(id, reading.Value);
            }

            return (answers, "");
        }
        catch (JsonException error)
        {
            return (null, $"it is not JSON: {error.Message}");
        }
    }
}
