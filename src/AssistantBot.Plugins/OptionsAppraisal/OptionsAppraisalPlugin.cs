using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.OptionsAppraisal;

/// <summary>At least three options compared on weighted criteria, with costs and benefits where they are known (HMEP 3.16).</summary>
/// <param name="rule">HMEP 3.16: at least three options.</param>
/// <param name="methods">The LG Group guide: approaches that count more than money.</param>
internal sealed class OptionsAppraisalPlugin(Citation rule, Citation methods) : IPlugin
{
    public string Name => "options-appraisal";

    public string Title => "Options appraisal";

    public string Purpose => "Compares at least three options on criteria that you weigh, and shows how safe the order is.";

    public IReadOnlyList<string> Invitations { get; } = ["options appraisal", "option appraisal", "appraise options", "appraise the options", "appraise our options", "compare options", "compare our options", "score options", "score our options"];

    public Form Form { get; } = OptionsForm.Create(rule, methods);

    public IReadOnlyList<FormProblem> Check(FormAnswers answers)
    {
        var criteria = answers.Rows(OptionsForm.Criteria);
        if (criteria.Count > 0 && criteria.All(row => row.Amount(OptionsForm.Weight) == 0))
            return [new FormProblem(FormPath.Of(OptionsForm.Criteria, 1, OptionsForm.Weight), "All weights are nought; give at least one criterion a weight above nought.")];
        var names = criteria.Select(row => row[OptionsForm.Name] ?? "").ToList();
        return [.. answers.Rows(OptionsForm.Options)
            .Select((row, i) => (Row: i + 1, Name: row[OptionsForm.Name], Scores: row[OptionsForm.Scores]))
            .Where(option => option.Scores is not null && ScoresField.Match(option.Scores, names) is null)
            .Select(option => new FormProblem(FormPath.Of(OptionsForm.Options, option.Row, OptionsForm.Scores), $"\"{option.Name}\" needs one score for each of: {string.Join(", ", names)}."))];
    }

    public Report Evaluate(FormAnswers answers)
    {
        var appraisal = Appraisal.Read(answers);
        var sections = new List<ReportSection> { Scores(appraisal) };
        if (appraisal.Options.All(option => option.Score is not null)) sections.Add(new ReportSection("How safe the order is", [.. Safety(appraisal)]));
        if (appraisal.Options.Any(option => option.Cost is not null || option.Benefit is not null)) sections.Add(Money(appraisal));
        if (Missing(appraisal).ToList() is { Count: > 0 } missing) sections.Add(new ReportSection("Still missing", missing));
        sections.Add(new ReportSection("What the toolkits say",
        [
            new ReportLine("An options appraisal compares at least three options for meeting the business need, and is part of the business case.", rule),
            new ReportLine("Analyses of cost and benefit look at money; where something else is a key concern, such as local jobs, it belongs among the criteria.", methods),
        ]));
        return new Report(Title, Headline(appraisal), sections, Data(appraisal))
        {
            About = answers[OptionsForm.Service] ?? "",
            IsDraft = true,
            Next = ["Run the business case", "Run the risk register"],
        };
    }

    private ReportLine Headline(Appraisal appraisal)
    {
        var scored = appraisal.Ranked.Where(option => option.Score is not null).ToList();
        if (scored.Count == 0) return new ReportLine($"{appraisal.Options.Count} options, none of them scored yet.", rule);
        var first = scored.Where(option => option.Score == scored[0].Score).ToList();
        return first.Count > 1
            ? new ReportLine($"{string.Join(" and ", first.Select(option => $"\"{option.Name}\""))} come first together, with {Shown(first[0].Score)} of {ScoresField.Most}.", rule)
            : new ReportLine($"\"{first[0].Name}\" comes first with {Shown(first[0].Score)} of {ScoresField.Most}{(scored.Count > 1 ? $", {Shown(first[0].Score - scored[1].Score)} ahead of \"{scored[1].Name}\"" : "")}.", rule);
    }

    private static ReportSection Scores(Appraisal appraisal)
    {
        var total = appraisal.Criteria.Sum(criterion => criterion.Weight);
        var shares = string.Join(", ", appraisal.Criteria.Select(criterion => string.Create(CultureInfo.InvariantCulture, $"{criterion.Name} {criterion.Weight / total * 100:0.##}%")));
        return new ReportSection("Weighted scores", [new ReportLine($"Weights: {shares}. An option's score is the mean of its scores by these weights, rounded to two decimals.")])
        {
            Table = new ReportTable(
                "Weighted scores",
                [new ReportColumn("Option"), .. appraisal.Criteria.Select(criterion => new ReportColumn(criterion.Name, ColumnKind.Number)), new ReportColumn("Score", ColumnKind.Number)],
                [.. appraisal.Ranked.Select(option => new ReportRow([option.Name, .. Cells(option, appraisal.Criteria.Count), option.Score is { } score ? ReportCell.Number(score) : "Not scored"], []))]),
            Chart = new ReportChart($"Score of {ScoresField.Most}", [.. appraisal.Ranked.Where(option => option.Score is not null).Select(option => new ReportBar(option.Name, option.Score!.Value, Shown(option.Score)))]),
        };
    }

    private static IEnumerable<ReportCell> Cells(Option option, int count) =>
        option.Scores is null ? Enumerable.Repeat(new ReportCell(""), count) : option.Scores.Select(ReportCell.Number);

    private static IEnumerable<ReportLine> Safety(Appraisal appraisal)
    {
        var sensitive = appraisal.Sensitive();
        if (sensitive.Count == 0) yield return new ReportLine($"\"{appraisal.Ranked[0].Name}\" stays first when the weight of any one criterion is doubled.");
        foreach (var (criterion, first) in sensitive) yield return new ReportLine($"With twice the weight on {criterion.Name}, \"{first.Name}\" would come first.");
    }

    private ReportSection Money(Appraisal appraisal) => new("Costs and benefits", [new ReportLine("Amounts over the whole life of each option, as they were given.", rule)])
    {
        Table = new ReportTable(
            "Costs and benefits",
            [new ReportColumn("Option"), new ReportColumn("Cost", ColumnKind.Money), new ReportColumn("Benefit", ColumnKind.Money), new ReportColumn("Benefit less cost", ColumnKind.Money)],
            [.. appraisal.Options.Select(option => new ReportRow(option.Name, Pounds(option.Cost), Pounds(option.Benefit), Pounds(option.Benefit - option.Cost)))]),
    };

    private static IEnumerable<ReportLine> Missing(Appraisal appraisal)
    {
        foreach (var option in appraisal.Options.Where(option => option.Score is null)) yield return new ReportLine($"\"{option.Name}\" has no scores.");
        foreach (var option in appraisal.Options.Where(option => option.Cost is null || option.Benefit is null)) yield return new ReportLine($"\"{option.Name}\" has no {(option.Cost is null ? option.Benefit is null ? "cost and no benefit" : "cost" : "benefit")} in pounds.");
    }

    private static JsonObject Data(Appraisal appraisal) => new()
    {
        ["criteria"] = new JsonArray([.. appraisal.Criteria.Select(criterion => new JsonObject { ["name"] = criterion.Name, ["weight"] = criterion.Weight.ToString("0.##", CultureInfo.InvariantCulture) })]),
        ["options"] = new JsonArray([.. appraisal.Ranked.Select(option => new JsonObject
        {
            ["name"] = option.Name,
            ["score"] = Exact(option.Score),
            ["cost"] = Exact(option.Cost),
            ["benefit"] = Exact(option.Benefit),
        })]),
    };

    private static ReportCell Pounds(decimal? amount) => amount is { } pounds ? ReportCell.Money(pounds) : "Not given";

    private static string Shown(decimal? score) => Exact(score) ?? "";

    private static string? Exact(decimal? value) => value is { } given ? ReportCell.Exact(given) : null;
}
