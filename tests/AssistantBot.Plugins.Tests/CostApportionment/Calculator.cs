using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.CostApportionment;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.CostApportionment;

/// <summary>Runs the plugin on its JSON input, as every surface does: each value through its field, then the check, then the evaluation.</summary>
internal static class Calculator
{
    public static IPlugin Plugin { get; } = new CostApportionmentFactory().Create(new FakePlaces());

    public static Report Run(string json)
    {
        var (answers, problems) = Read(json);
        Assert.Empty(problems);
        return Plugin.Evaluate(answers);
    }

    /// <summary>The reasons why it cannot be run, each behind the path of the answer to mend.</summary>
    public static IReadOnlyList<string> Refusals(string json) => [.. Read(json).Problems.Select(problem => $"{problem.Path}: {problem.Reason}")];

    /// <summary>The amounts of one line, in pounds.</summary>
    public static string[] Shares(this Report report, int line = 0) => [.. report.Data["lines"]![line]!["shares"]!.AsArray().Select(share => share!["amount"]!.GetValue<string>())];

    public static string[] Percents(this Report report, int line = 0) => [.. report.Data["lines"]![line]!["shares"]!.AsArray().Select(share => share!["percent"]!.GetValue<string>())];

    public static string[] Totals(this Report report) => [.. report.Data["totals"]!.AsArray().Select(total => total!["amount"]!.GetValue<string>())];

    /// <summary>All that the report says in sentences.</summary>
    public static string Words(this Report report) => string.Join('\n', report.Sections.SelectMany(section => section.Lines).Select(line => line.Text).Prepend(report.Headline.Text));

    public static ReportSection Section(this Report report, string heading) => report.Sections.Single(section => section.Heading == heading);

    public static decimal Pounds(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    private static (FormAnswers Answers, IReadOnlyList<FormProblem> Problems) Read(string json)
    {
        var (answers, problems) = (FormAnswers.None, new List<FormProblem>());
        foreach (var (id, value) in JsonNode.Parse(json)!.AsObject())
        {
            if (Plugin.Form.Find(id) is RecordsField list) answers = ReadRows(list, value!.AsArray(), answers, problems);
            else answers = ReadValue(Plugin.Form.Find(id)!, id, value!, answers, problems);
        }

        return (answers, problems.Count > 0 ? problems : Plugin.Check(answers));
    }

    private static FormAnswers ReadRows(RecordsField list, JsonArray rows, FormAnswers answers, List<FormProblem> problems)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, value) in rows[row]!.AsObject()) answers = ReadValue(list.Column(column)!, list.Path(row + 1, column), value!, answers, problems);
        }

        return answers;
    }

    private static FormAnswers ReadValue(Field field, string path, JsonNode value, FormAnswers answers, List<FormProblem> problems)
    {
        var reading = field.Read(value);
        if (reading.Value is not null) return answers.With(path, reading.Value);
        problems.Add(new FormProblem(path, reading.Reason!));
        return answers;
    }
}
