using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Model.Tools;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tools;

/// <summary>The tools that a language model has here, for other assistants: search, documents, cases, and every plugin. None changes anything.</summary>
public static class SharedTools
{
    /// <summary>The tools of a version of the corpus.</summary>
    public static IReadOnlyList<SharedTool> Of(ContentSnapshot content) => [.. TurnTool.All(content, new EvidenceBook(content), []).Select(tool => new SharedTool(tool.Name, tool.Description, tool.JsonSchema))];

    /// <summary>Runs a tool. Passages are numbered from 1 in each result.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="input">What it is given; judged by the tool.</param>
    /// <returns>JSON, or one line that says what was wrong and what to give.</returns>
    public static SharedToolResult Run(ContentSnapshot content, string name, JsonObject input)
    {
        var (reports, book) = (new List<Report>(), new EvidenceBook(content));
        var tools = TurnTool.All(content, book, reports);
        if (tools.Find(tool => tool.Name == name) is not { } found) return new SharedToolResult($"there is no tool \"{name}\"; there are {string.Join(", ", tools.Select(tool => tool.Name))}", IsError: true);
        try
        {
            var result = found.Run(input);
            return new SharedToolResult((reports.Count > 0 ? Told(reports[0], book) : result).ToJsonString(ToolJson.Readable.Options), IsError: false);
        }
        catch (Exception error) when (TurnTool.Problem(error) is not null)
        {
            return new SharedToolResult(TurnTool.Problem(error)!.ReplaceLineEndings(" "), IsError: true);
        }
    }

    /// <summary>A report with its figures and its places.</summary>
    private static JsonObject Told(Report report, EvidenceBook book) => new()
    {
        ["report"] = Forms.ReportText.Body(report),
        ["data"] = report.Data.DeepClone(),
        ["evidence"] = EvidenceJson.Of(book, report.Citations.Select(citation => book.Add(citation)))["evidence"]!.DeepClone(),
    };
}

/// <param name="Schema">JSON schema of its input.</param>
public sealed record SharedTool(string Name, string Description, JsonElement Schema);

/// <param name="Text">JSON, or what was wrong in one line.</param>
public sealed record SharedToolResult(string Text, bool IsError);
