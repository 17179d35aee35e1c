using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>A plugin's answers as JSON: fields by their ids, lists as arrays of objects, all below <see cref="Form.Property"/> where the form names one.</summary>
public static class FormJson
{
    // A property that comes twice means different things to different readers.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The input that answers nothing.</summary>
    public static string Empty(Form form) => form.Property is { } property ? new JsonObject { [property] = new JsonObject() }.ToJsonString() : "{}";

    /// <summary>The JSON schema of a plugin's input.</summary>
    public static JsonObject Schema(IPlugin plugin)
    {
        var fields = Fields(plugin.Form);
        var input = plugin.Form.Property is { } property
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["required"] = new JsonArray(property), ["properties"] = new JsonObject { [property] = fields } }
            : fields;
        return new JsonObject(
        [
            KeyValuePair.Create("$schema", (JsonNode?)"https://json-schema.org/draft/2020-12/schema"),
            KeyValuePair.Create("title", (JsonNode?)plugin.Title),
            KeyValuePair.Create("description", (JsonNode?)plugin.Purpose),
            .. input.Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())),
        ]);
    }

    /// <summary>Reads and judges a plugin's input.</summary>
    /// <param name="complete">Adds what is known from elsewhere, such as a document, before it is judged whether a report can be made; null adds nothing.</param>
    public static FormJsonReading Read(IPlugin plugin, string json, Func<FormAnswers, FormAnswers>? complete = null)
    {
        try
        {
            return Read(plugin, JsonNode.Parse(json, documentOptions: Strict), complete);
        }
        catch (JsonException error)
        {
            return FormJsonReading.Refused($"it is not JSON: {error.Message}");
        }
    }

    /// <summary>The same for JSON that was parsed already.</summary>
    public static FormJsonReading Read(IPlugin plugin, JsonNode? input, Func<FormAnswers, FormAnswers>? complete = null)
    {
        if (input is not JsonObject root) return FormJsonReading.Refused("the JSON must be an object; the schema shows it");
        var reader = new FormJsonReader(plugin.Form);
        if (plugin.Form.Property is not { } property) return reader.Read(root, "").Judge(plugin, complete);
        if (root.FirstOrDefault(part => part.Key != property && part.Key != FormJsonReader.SchemaMark).Key is { } unknown)
            return FormJsonReading.Refused($"{unknown}: there is no such property; there is {property}");
        return root[property] is JsonObject fields ? reader.Read(fields, property).Judge(plugin, complete) : FormJsonReading.Refused($"the JSON needs an object \"{property}\"; the schema shows it");
    }

    private static JsonObject Fields(Form form)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        var required = form.Fields.Where(field => field is RecordsField list ? list.Least > 0 : field.Presence == Presence.Required && field.When is null);
        schema["required"] = new JsonArray([.. required.Select(field => JsonValue.Create(field.Id))]);
        schema["properties"] = new JsonObject(form.Fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Schema())));
        return schema;
    }
}

/// <summary>What came of a plugin's JSON input.</summary>
/// <param name="Answers">What was accepted.</param>
/// <param name="Problems">A line each, beginning with the place in JSON notation, such as <c>partners[1].population: ...</c>; empty where a report can be made.</param>
public sealed record FormJsonReading(FormAnswers Answers, IReadOnlyList<string> Problems)
{
    internal static FormJsonReading Refused(string problem) => new(FormAnswers.None, [problem]);
}
