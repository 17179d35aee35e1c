using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>
/// The checklist of characteristics of success (East Herts, Appendix A). Officers rate each characteristic; a document shows whether it has
/// passages on it, which are quoted as evidence and never taken for a rating.
/// </summary>
internal sealed class SuccessChecklistPlugin(ChecklistTables tables) : IDraftingPlugin
{
    private readonly ChecklistForm _form = new(tables);

    public string Name => "success-checklist";

    public string Title => "Success checklist";

    public string Purpose => $"Rates a shared service on {tables.Characteristics.Count} characteristics of success, with evidence that you type or that a document holds.";

    public IReadOnlyList<string> Invitations { get; } =
        ["success checklist", "characteristics of success", "characteristics for success", "success characteristics", "success factors checklist", "east herts checklist", "partnership checklist", "shared service checklist", "check our agreement", "check our business case", "evaluate our partnership", "evaluate our shared service", "rate our partnership", "assess our partnership", "assess our shared service"];

    public IReadOnlyList<string> Makes { get; } = ["checklist"];

    public Form Form => _form.Form;

    public IReadOnlyList<EvidenceTopic> Topics { get; } = [.. tables.Characteristics.Select(characteristic => new EvidenceTopic(characteristic.Number, characteristic.FoundBy))];

    public FormAnswers Draft(FormAnswers answers, DocumentEvidence evidence) =>
        _form.Write(answers, (number, row) => ChecklistDraft.Row(row, evidence.Found.GetValueOrDefault(number, []), evidence.Document));

    public string? EvidenceOn(string topic, FormAnswers answers) => _form.Read(answers).FirstOrDefault(finding => finding.Characteristic.Number == topic)?.Evidence;

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) => ChecklistForm.Twice(answers) is { } twice ? [twice] : [];

    public Report Evaluate(FormAnswers answers)
    {
        var findings = _form.Read(answers);
        var about = string.Join(", ", new[] { answers[ChecklistForm.Service], answers[ChecklistForm.Partnership] }.Where(name => name is not null));
        return new Report(Title, ChecklistReport.Headline(findings, tables), ChecklistReport.Sections(findings, tables), ChecklistData.Of(answers, findings))
        {
            About = about,
            IsDraft = true,
            Next = ["Run the risk register"],
        };
    }
}
