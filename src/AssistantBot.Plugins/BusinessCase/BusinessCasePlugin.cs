using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Outlines;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.BusinessCase;

/// <summary>The outline of a business case in the six parts of HMEP 3.16, filled with what the conversation knows; what is missing is said.</summary>
/// <param name="steps">What to see to before it goes to members.</param>
/// <param name="place">HMEP 3.16.</param>
internal sealed class BusinessCasePlugin(IReadOnlyList<OutlinePoint> points, Form form, IReadOnlyList<ReportLine> steps, Citation place) : IPlugin
{
    public string Name => "business-case";

    public string Title => "Business case outline";

    public string Purpose => "The parts of a business case, filled with what you have told so far, and what is still missing.";

    /// <summary>Not "business case" alone: whoever says that may want to read about it.</summary>
    public IReadOnlyList<string> Invitations { get; } = ["outline business case", "draft business case", "business case draft"];

    public IReadOnlyList<string> Makes { get; } = ["business case"];

    public Form Form => form;

    public Report Evaluate(FormAnswers answers)
    {
        var paper = new OutlinePaper(points, form, answers);
        var figures = SimpleReturn.Of(answers);
        var sections = paper.Sections().ToList();
        if (figures is not null) sections.Add(figures.Section(place));
        if (paper.StillMissing() is { } missing) sections.Add(missing);
        sections.Add(new ReportSection("Before it goes to members", steps));
        return new Report(Title, Headline(paper), sections, Data(paper, figures))
        {
            About = paper.About,
            IsDraft = true,
            Next = Next(answers),
        };
    }

    private ReportLine Headline(OutlinePaper paper) => new(
        $"Outline of a business case: {paper.Begun} of its {paper.Headings} parts {(paper.Begun == 1 ? "is" : "are")} begun"
        + (paper.Missing.Count switch { 0 => ", and nothing is missing.", 1 => ", and one thing is still missing.", var count => $", and {count} things are still missing." }),
        place);

    /// <summary>The instruments that would fill what is missing.</summary>
    private static List<string> Next(FormAnswers answers)
    {
        (string Field, string Say)[] fillers =
        [
            ("drivers", "Start the driver questionnaire"), ("route", "Start the delivery route"), ("options", "Start the options appraisal"), ("apportionment", "Start the cost apportionment"),
            ("governance", "Start the governance scale"), ("risks", "Start the risk register"),
        ];
        return [.. fillers.Where(filler => answers[filler.Field] is null).Select(filler => filler.Say).Take(3).Append("Start the agreement outline")];
    }

    private static JsonObject Data(OutlinePaper paper, SimpleReturn? figures) => new()
    {
        ["parts"] = paper.Data(),
        ["return"] = figures?.Data(),
        ["missing"] = new JsonArray([.. paper.Missing.Select(label => JsonValue.Create(label))]),
    };
}
