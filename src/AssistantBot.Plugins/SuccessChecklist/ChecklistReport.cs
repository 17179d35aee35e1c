using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>The checklist's findings as a report.</summary>
internal static class ChecklistReport
{
    public static ReportLine Headline(IReadOnlyList<Finding> findings, ChecklistTables tables)
    {
        var counts = Counts(findings).Where(count => count.Rating is not null || count.Number > 0).Select(count => $"{count.Number} {Words(count.Rating)}");
        return new ReportLine($"Of {findings.Count} characteristics of success: {string.Join(", ", counts)}. A draft for an officer's judgement.", tables.Whole);
    }

    public static IReadOnlyList<ReportSection> Sections(IReadOnlyList<Finding> findings, ChecklistTables tables)
    {
        var sections = new List<ReportSection?>
        {
            Summary(findings, tables),
            new ReportSection($"The {findings.Count} characteristics", []) { Table = ChecklistTable.Of(findings) },
            Section("Strengths", findings.Where(finding => finding.Rating == Rating.Met).Select(Strength)),
            Section("Gaps", findings.Where(finding => finding.IsGap).SelectMany(Gap)),
            Section("Not rated yet", findings.Where(finding => finding.Rating is null).Select(Open)),
            Section("Questions that a scrutiny member should ask", findings.Where(finding => finding.IsQuestionable).Select(Question)),
            Section("What to do next", tables.Steps.Where(step => Applies(step.When, findings)).Select(step => new ReportLine(step.Text, step.Read))),
        };
        return [.. sections.OfType<ReportSection>()];
    }

    private static ReportSection Summary(IReadOnlyList<Finding> findings, ChecklistTables tables)
    {
        var lines = new List<ReportLine> { new("East Herts recommends these characteristics for whenever a new shared service or partnership is developed. The ratings are those that people gave; none was computed.", tables.Purpose) };
        if (findings.Any(finding => finding.Found is not null)) lines.Add(new ReportLine(FromDocument(findings)));
        if (Numbers(findings, finding => finding.Rating == Rating.Met && finding.Evidence is null) is { } bare) lines.Add(new ReportLine($"Rated met without any evidence: {bare}."));
        if (Numbers(findings, finding => finding.Rating == Rating.Met && finding.Found == FoundInDocument.None) is { } silent) lines.Add(new ReportLine($"Rated met although the document is silent: {silent}."));
        if (Numbers(findings, finding => finding.Rating == Rating.None && finding.Found == FoundInDocument.Evidence) is { } passages) lines.Add(new ReportLine($"Rated no evidence although the document has a passage: {passages}."));
        var bars = Counts(findings).Select(count => new ReportBar(Rating.Show(count.Rating), count.Number, $"{count.Number}"));
        return new ReportSection("Summary", lines) { Chart = new ReportChart("Characteristics by rating", [.. bars]) };
    }

    private static string FromDocument(IReadOnlyList<Finding> findings)
    {
        var found = findings.Count(finding => finding.Found == FoundInDocument.Evidence);
        return $"The document has passages on {found} of the {findings.Count} characteristics and none was found on {findings.Count - found}. Evidence found is no rating: the passage may say that something is missing, so read it before you rate. None found is no proof either: the document may say it in other words than those looked for.";
    }

    private static ReportLine Strength(Finding finding) =>
        new($"{Name(finding)}. {(finding.Evidence is { } evidence ? Evidence(evidence) : "No evidence was given.")}", finding.Characteristic.Source);

    private static IEnumerable<ReportLine> Gap(Finding finding)
    {
        var evidence = finding.Evidence is { } given ? " " + Evidence(given) : "";
        yield return new ReportLine($"{Name(finding)}: {Rating.Show(finding.Rating).ToLowerInvariant()}.{evidence}", finding.Characteristic.Source);
        if (finding.Characteristic.Advice is { Text.Length: > 0 } advice) yield return new ReportLine($"What the toolkits advise: {advice.Text}", advice.Links);
        if (finding.Characteristic.LearnFrom is { Text.Length: > 0 } cases) yield return new ReportLine($"What cases show: {cases.Text}", cases.Links);
    }

    private static ReportLine Open(Finding finding) =>
        new($"{Name(finding)}.{(finding.Found is null ? "" : $" In the document: {finding.Found}.")}", finding.Characteristic.Source);

    private static ReportLine Question(Finding finding) => new($"{finding.Characteristic.Number}. {finding.Characteristic.Question}", finding.Characteristic.Source);

    private static bool Applies(string when, IReadOnlyList<Finding> findings) => when switch
    {
        "open" => findings.Any(finding => finding.Rating is null),
        "gaps" => findings.Any(finding => finding.IsGap),
        _ => true,
    };

    private static IEnumerable<(string? Rating, int Number)> Counts(IReadOnlyList<Finding> findings) =>
        Rating.Choices.Select(choice => (string?)choice.Value).Append(null).Select(rating => (rating, findings.Count(finding => finding.Rating == rating)));

    private static string Words(string? rating) => rating == Rating.None ? "without evidence" : Rating.Show(rating).ToLowerInvariant();

    private static string Name(Finding finding) => $"{finding.Characteristic.Number}. {char.ToUpperInvariant(finding.Characteristic.Label[0])}{finding.Characteristic.Label[1..]}";

    private static string Evidence(string evidence) => $"Evidence: {evidence}{(evidence[^1] is '.' or '!' or '?' ? "" : ".")}";

    private static string? Numbers(IReadOnlyList<Finding> findings, Func<Finding, bool> which) =>
        string.Join(", ", findings.Where(which).Select(finding => finding.Characteristic.Number)) is { Length: > 0 } numbers ? numbers : null;

    private static ReportSection? Section(string heading, IEnumerable<ReportLine> lines) => lines.ToList() is { Count: > 0 } some ? new ReportSection(heading, some) : null;
}
