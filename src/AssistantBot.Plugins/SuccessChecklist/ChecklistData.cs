using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>The checklist for programs.</summary>
internal static class ChecklistData
{
    public static JsonObject Of(FormAnswers answers, IReadOnlyList<Finding> findings) => new()
    {
        ["service"] = answers[ChecklistForm.Service],
        ["partnership"] = answers[ChecklistForm.Partnership],
        ["draft"] = true,
        ["counts"] = Counts(findings),
        ["items"] = new JsonArray([.. findings.Select(Item)]),
        ["strengths"] = Rows(findings.Where(finding => finding.Rating == Rating.Met)),
        ["gaps"] = Rows(findings.Where(finding => finding.IsGap)),
        ["questions"] = new JsonArray([.. findings.Where(finding => finding.IsQuestionable).Select(finding => new JsonObject { ["row"] = Row(finding), ["question"] = finding.Characteristic.Question })]),
    };

    private static JsonObject Counts(IReadOnlyList<Finding> findings)
    {
        var counts = new JsonObject { ["characteristics"] = findings.Count };
        foreach (var choice in Rating.Choices) counts[choice.Value] = findings.Count(finding => finding.Rating == choice.Value);
        counts["unrated"] = findings.Count(finding => finding.Rating is null);
        counts["evidenceFound"] = findings.Count(finding => finding.Found == FoundInDocument.Evidence);
        counts["noneFound"] = findings.Count(finding => finding.Found == FoundInDocument.None);
        return counts;
    }

    private static JsonObject Item(Finding finding) => new()
    {
        ["row"] = Row(finding),
        ["characteristic"] = finding.Characteristic.Text,
        ["rating"] = finding.Rating,
        ["evidence"] = finding.Evidence,
        ["found"] = finding.Found,
        ["source"] = finding.Characteristic.Source.Source,
        ["locator"] = finding.Characteristic.Source.Locator,
    };

    private static JsonArray Rows(IEnumerable<Finding> findings) => new([.. findings.Select(finding => JsonValue.Create(Row(finding)))]);

    private static int Row(Finding finding) => int.Parse(finding.Characteristic.Number, CultureInfo.InvariantCulture);
}
