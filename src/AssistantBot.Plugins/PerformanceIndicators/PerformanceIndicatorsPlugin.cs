using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.PerformanceIndicators;

/// <summary>A set of key performance indicators to begin with: the toolkit's examples and one's own, with baseline, target and owner (HMEP 4.6).</summary>
/// <param name="themes">Where the themes of indicators are told (HMEP 4.6).</param>
/// <param name="review">Where the yearly review of indicators is asked for (HMEP 4.10).</param>
internal sealed class PerformanceIndicatorsPlugin(IReadOnlyList<ExampleIndicator> examples, Citation themes, Citation review) : IPlugin
{
    private const string Service = "service";
    private const string Indicators = "indicators";
    private const string Indicator = "indicator";
    private const string Use = "use";
    private static readonly (string Id, string Label)[] Facts = [("baseline", "Baseline"), ("target", "Target"), ("latest", "Latest"), ("owner", "Owner")];

    public string Name => "performance-indicators";

    public string Title => "Performance indicators";

    public string Purpose => "A set of indicators for a shared service, with baseline, target and owner, from the toolkit's examples and your own.";

    public IReadOnlyList<string> Invitations { get; } = ["performance indicators", "key performance indicators", "kpi sheet", "kpi list", "kpi form", "kpis", "indicator set", "scorecard"];

    public Form Form { get; } = new(
        $"I take over the toolkit's {examples.Count} examples. Drop those that you don't want, add your own, and give a baseline, target and owner where you know them.",
        [
            new TextField(Service, "Service", "Which shared service are the indicators for?", "Some indicators need tailoring to the service, its circumstances and its ambitions.", themes) { Carries = CarriedWords.Service, Example = "street lighting" },
            new RecordsField(
                Indicators, "Indicators", "Which indicators do you want?", "Indicators should reflect customer, quality and cost, and do more than record that the service was delivered.", themes, "indicator",
                [
                    new TextField(Indicator, "Indicator", "What does it measure?", "An indicator of your own in a few words.", themes),
                    new YesNoField(Use, "Use", "Should it be in the set?", "The toolkit's indicators are examples.", themes) { Presence = Presence.OnRequest },
                    .. Facts.Select(fact => new TextField(fact.Id, fact.Label, $"What is the {fact.Label.ToLowerInvariant()}?", "Progress shows only beside a baseline and a target.", review) { Presence = Presence.OnRequest }),
                ],
                0, 30)
            {
                Presence = Presence.OnRequest,
                Withdrawn = (Use, YesNoField.No),
                Given = [.. examples.Select(example => new GivenRow(example.Ref, example.Name, "One of the toolkit's examples.", example.Source))],
            },
        ]);

    public Report Evaluate(FormAnswers answers)
    {
        var chosen = Chosen(answers);
        var missing = chosen.Where(row => row.Answers["target"] is null).ToList();
        var sections = new List<ReportSection> { Set(chosen) };
        if (missing.Count > 0) sections.Add(new ReportSection("Still without a target", [.. missing.Select(row => new ReportLine(row.Name + "."))]));
        if (chosen.Any(row => row.Example is not null)) sections.Add(new ReportSection("To read", [.. chosen.Where(row => row.Example is { Read.Count: > 0 }).Select(row => new ReportLine($"{row.Name}: {string.Join("; ", row.Example!.Read.Select(read => read.Quote))}.", row.Example.Read))]));
        sections.Add(new ReportSection("How to use them",
        [
            new ReportLine("The set should reflect customer, quality and cost; check that yours has something of each.", themes),
            new ReportLine("Review the year's performance on the indicators in the annual strategic review, beside the business case.", review),
        ]));
        return new Report(Title, Headline(chosen.Count, missing.Count), sections, Data(answers, chosen))
        {
            About = answers[Service] ?? "",
            IsDraft = true,
            Next = ["Run the savings log", "What must the annual review cover?"],
            Carried = chosen.Count == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [CarriedWords.Measures] = string.Join("; ", chosen.Select(row => row.Name)) },
        };
    }

    private ReportLine Headline(int chosen, int missing) => new(
        $"{Count(chosen)} in the set, {(missing == 0 ? "each with a target" : $"{missing} of them without a target so far")}.", themes);

    private static string Count(int count) => count == 1 ? "1 indicator" : $"{count} indicators";

    private List<ChosenIndicator> Chosen(FormAnswers answers)
    {
        var rows = answers.Rows(Indicators);
        var given = examples.Select(example => new ChosenIndicator(example.Name, example, rows.FirstOrDefault(row => row[Indicator] == example.Ref) ?? FormAnswers.None));
        var own = rows.Where(row => row[Indicator] is { } name && examples.All(example => example.Ref != name)).Select(row => new ChosenIndicator(row[Indicator]!, null, row));
        return [.. given.Concat(own).Where(row => row.Answers[Use] != YesNoField.No)];
    }

    private static ReportSection Set(List<ChosenIndicator> chosen) => new("The indicators", [])
    {
        Table = new ReportTable(
            "The indicators", [new ReportColumn("Indicator"), .. Facts.Select(fact => new ReportColumn(fact.Label))],
            [.. chosen.Select(row => new ReportRow([row.Name, .. Facts.Select(fact => new ReportCell(row.Answers[fact.Id] ?? ""))], row.Example is null ? [] : [row.Example.Source]))]),
    };

    private static JsonObject Data(FormAnswers answers, List<ChosenIndicator> chosen) => new()
    {
        ["service"] = answers[Service],
        ["indicators"] = new JsonArray([.. chosen.Select(row => new JsonObject(Facts
            .Select(fact => KeyValuePair.Create(fact.Id, (JsonNode?)row.Answers[fact.Id]))
            .Prepend(KeyValuePair.Create("indicator", (JsonNode?)row.Name))))]),
    };

    private sealed record ChosenIndicator(string Name, ExampleIndicator? Example, FormAnswers Answers);
}
