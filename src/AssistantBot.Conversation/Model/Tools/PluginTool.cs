using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Forms;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>Runs an instrument on values that the model collected. Its report is shown to the person as it is, and the model is told what it says.</summary>
/// <param name="reports">Where the report goes.</param>
internal sealed class PluginTool(IPlugin plugin, List<Report> reports) : TurnTool(NameOf(plugin), plugin.Purpose, () => Schema(plugin))
{
    /// <summary>A plugin's form never changes: its schema is made once, when it is first asked for.</summary>
    private static readonly ConditionalWeakTable<IPlugin, StrongBox<JsonElement>> Schemas = [];

    public override string Status => $"Running the {plugin.Title.ToLowerInvariant()}";

    /// <summary>Names of tools have no hyphens with some models.</summary>
    public static string NameOf(IPlugin plugin) => plugin.Name.Replace('-', '_');

    public override JsonObject Run(JsonObject input)
    {
        var reading = FormJson.Read(plugin, input);
        if (reading.Problems.Count > 0) throw new ToolException(string.Join("; ", reading.Problems));
        var report = plugin.Evaluate(reading.Answers);
        reports.Add(report);
        return new JsonObject { ["shown"] = true, ["report"] = ReportText.Body(report) };
    }

    private static JsonElement Schema(IPlugin plugin) => Schemas.GetValue(plugin, static one =>
    {
        var schema = FormJson.Schema(one);
        schema.Remove("$schema");
        return new StrongBox<JsonElement>(Element(schema));
    }).Value;
}
