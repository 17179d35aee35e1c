using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>The tools of one turn, and what became of their calls. There is none that sends, saves or deletes.</summary>
internal sealed class ToolBox
{
    /// <summary>The most calls in a turn.</summary>
    public const int MostCalls = 4;

    private readonly Dictionary<string, TurnTool> _tools;
    private readonly ITurnProgress _progress;
    private int _calls;

    public ToolBox(ContentSnapshot content, EvidenceBook book, ITurnProgress progress)
    {
        _progress = progress;
        _tools = TurnTool.All(content, book, Reports).ToDictionary(tool => tool.Name, StringComparer.Ordinal);
    }

    /// <summary>What instruments reported, in the order in which they ran.</summary>
    public List<Report> Reports { get; } = [];

    /// <summary>The reports as text, for who checks figures.</summary>
    public IReadOnlyList<string> Results => [.. Reports.Select(ReportText.Body)];

    public IReadOnlyList<AITool> All => [.. _tools.Values];

    /// <summary>True while calls are left.</summary>
    public bool IsOpen => _calls < MostCalls;

    /// <summary>Runs what was asked for, as far as calls are left; what is wrong with a call is told the model.</summary>
    public async Task<ChatMessage> AnswerAsync(IEnumerable<FunctionCallContent> calls, CancellationToken cancel)
    {
        var results = new List<AIContent>();
        foreach (var call in calls)
        {
            var result = await RunAsync(call.Name, call.Exception is null, async tool => (string)(await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancel))!);
            results.Add(new FunctionResultContent(call.CallId, result));
        }

        return new ChatMessage(ChatRole.Tool, results);
    }

    /// <summary>Counts one call and runs it, where calls are left and there is such a tool; what is wrong with it is told the model.</summary>
    /// <param name="isObject">False where its arguments could not be read.</param>
    public async Task<string> RunAsync(string name, bool isObject, Func<TurnTool, Task<string>> run)
    {
        if (!IsOpen) return Error($"there are no more than {MostCalls} calls in a turn; answer from what is there");
        _calls++;
        if (!_tools.TryGetValue(name, out var tool)) return Error($"there is no such tool; there are {string.Join(", ", _tools.Keys)}");
        if (!isObject) return Error("the arguments are not JSON; give an object as the schema shows it");
        await _progress.InformAsync($"{tool.Status}…");
        try
        {
            return await run(tool);
        }
        catch (Exception error) when (TurnTool.Problem(error) is not null)
        {
            return Error(TurnTool.Problem(error)!);
        }
    }

    private static string Error(string problem) => new JsonObject { ["error"] = problem }.ToJsonString(ToolJson.Readable.Options);
}
