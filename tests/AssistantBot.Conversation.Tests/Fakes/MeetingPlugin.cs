using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>A made-up plugin that takes over what others hold, and asks its own list row by row.</summary>
internal sealed class MeetingPlugin : IPlugin
{
    private static readonly Citation Place = new("hmep", "3.28", "hmep/governance", "", "Governance", "Who decides.");

    public string Name => "board-plan";

    public string Title => "Board plan";

    public string Purpose => "Plans a board.";

    public IReadOnlyList<string> Invitations { get; } = ["plan for the board"];

    public Form Form { get; } = new("A few questions on the board.",
    [
        new TextField("service", "Service", "Which service is it about?", "It names the service.", Place) { Carries = "service" },
        new MoneyField("value", "Yearly value", "How much is shared a year?", "It tells how big the board is.", Place) { Carries = "yearly-value", Example = "£600k" },
        new TextField("who", "Members' councils", "Whose members sit on it?", "They are named.", Place) { Carries = "partners" },
        new RecordsField("risks", "Risks", "Which risks does it watch?", "The board watches them.", Place, "risk",
        [
            new TextField("name", "Risk", "What is it?", "", Place),
            Level("likelihood", "Likelihood"), Level("impact", "Impact"),
            new TextField("owner", "Owner", "Who owns it?", "Somebody must.", Place),
        ], 0, 10) { ByRow = true, RowPrompt = "How likely and how grave is {0}?" },
    ]);

    public Report Evaluate(FormAnswers answers)
    {
        var data = new JsonObject(answers.Values.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)JsonValue.Create(answer.Value))));
        return new Report(Title, new ReportLine("The board is planned.", Place), [new ReportSection("Board", [new ReportLine("It meets.", Place)])], data);
    }

    private static ChoiceField Level(string id, string label) => new(id, label, $"How high is the {label.ToLowerInvariant()}?", "It is judged.", Place, [new("H", "High"), new("M", "Medium"), new("L", "Low")]);
}
