using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>A made-up checklist: rows that the form brings along, rated one by one, drafted from documents.</summary>
internal sealed class ReadinessPlugin : IDraftingPlugin
{
    private static readonly Citation Place = new("eastherts", "Appendix A", "eastherts/checklist", "", "Checklist", "What makes it succeed.");
    private static readonly string[] Titles = ["Clear aims", "Committed leaders", "Sound governance", "Shared culture", "Good data"];

    public string Name => "readiness-check";

    public string Title => "Readiness check";

    public string Purpose => "Rates readiness.";

    public IReadOnlyList<string> Invitations { get; } = ["readiness", "check of readiness"];

    public Form Form { get; } = new("There are five points. Say met, partly met, not met or no evidence.",
    [
        new TextField("service", "Service", "Which service is it about?", "It names the service.", Place) { Carries = "service" },
        new RecordsField("items", "Points", "How far is each met?", "They come from the checklist.", Place, "point",
        [
            new TextField("row", "Number", "Which?", "", Place),
            new ChoiceField("rating", "Rating", "How far is it met?", "The rating is yours.", Place,
                [new("met", "Met"), new("partly", "Partly met") { Words = ["partly", "in part"] }, new("not", "Not met") { Words = ["no"] }, new("none", "No evidence") { Words = ["none"] }]),
            new TextField("evidence", "Evidence", "What shows it?", "Others look it up.", Place, 500),
        ], 0, 5) { Given = [.. Titles.Select((title, i) => new GivenRow($"{i + 1}", title, $"{title} matter.", Place with { Locator = $"Appendix A, row {i + 1}" }))], Open = false, ByRow = true, RowPrompt = "How far is this met: {0}?" },
    ]);

    public IReadOnlyList<EvidenceTopic> Topics { get; } = [.. Titles.Select((title, i) => new EvidenceTopic($"{i + 1}", title))];

    public FormAnswers Draft(FormAnswers answers, DocumentEvidence evidence) => Topics.Where(topic => evidence.Found.GetValueOrDefault(topic.Key) is { Count: > 0 })
        .Aggregate(answers, (drafted, topic) => drafted[$"items/{topic.Key}/evidence"] is null ? drafted.With($"items/{topic.Key}/evidence", evidence.Found[topic.Key][0].Text) : drafted);

    public Report Evaluate(FormAnswers answers)
    {
        var data = new JsonObject(answers.Rows("items").Where(row => row["rating"] is not null).Select(row => KeyValuePair.Create(row["row"]!, (JsonNode?)JsonValue.Create($"{row["rating"]}{(row["evidence"] is { } text ? $": {text}" : "")}"))));
        return new Report(Title, new ReportLine($"{answers["service"]} was rated.", Place), [new ReportSection("Ratings", [new ReportLine("As rated.", Place)])], data) { IsDraft = true };
    }
}
