using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>What the register takes from the corpus: HMEP's two tables, and the reading path that holds the lists without ratings.</summary>
internal sealed record RiskTables(IReadOnlyList<RiskList> Lists, IReadOnlyList<RiskStep> Steps)
{
    private const string Path = "paths/with-the-risk-register";

    private static readonly string[] Times = ["unrated", "no owner", "no action", "high", "always"];

    /// <exception cref="ToolkitException">A table is missing, lacks a column, or holds a row that cannot be read.</exception>
    public static RiskTables Read(IToolkit toolkit) => new(
        [
            Rated("set-up", "setUpRisks", "Setting up", "HMEP Table 2", toolkit.Table("hmep", "Table 2")),
            Rated("operating", "operatingRisks", "Operating", "HMEP Table 4", toolkit.Table("hmep", "Table 4")),
            Unrated("rotherham", "rotherhamRisks", "Rotherham's risks", "Rotherham", toolkit.TableUnder(Path, "Risks that Rotherham's report names")),
            Unrated("east-herts", "eastHertsRisks", "East Herts' barriers", "East Herts", toolkit.TableUnder(Path, "Barriers that East Herts lists")),
        ],
        ReadSteps(toolkit.TableUnder(Path, "What to do with the risk register")));

    private static RiskList Rated(string phase, string field, string title, string origin, ToolkitTable table)
    {
        var (number, risk, likelihood, consequence, combined, action) =
            (table.Column("Ref"), table.Column("Risk"), table.Column("Likelihood"), table.Column("Consequence"), table.Column("Combined"), table.Column("Action to manage the risk"));
        foreach (var row in table.Rows)
        {
            var (first, second) = (row.Cells[likelihood].Text, row.Cells[consequence].Text);
            if (!Level.IsLevel(first) || !Level.IsLevel(second)) throw new ToolkitException(table.File, row.Line, "Likelihood and Consequence are L, M or H");
            if (row.Cells[combined].Text != Level.Combine(first, second)) throw new ToolkitException(table.File, row.Line, $"Combined should be {Level.Combine(first, second)}, as Likelihood and Consequence make it");
        }

        return List(table, new RiskList(phase, field, title, origin, [.. table.Rows.Select(row => new ListedRisk(
            row.Cells[number].Text, row.Cells[risk].Text, row.Cells[likelihood].Text, row.Cells[consequence].Text, row.Cells[action].Text, row.Citation))], table.Citation));
    }

    private static RiskList Unrated(string phase, string field, string title, string origin, ToolkitTable table)
    {
        var (number, risk, action, read) = (table.Column("Ref"), table.Column("Risk"), table.Column("Action"), table.Column("Read"));
        foreach (var row in table.Rows.Where(row => row.Cells[read].Links.Count != 1))
            throw new ToolkitException(table.File, row.Line, "a risk needs one link in the column Read, to the passage that it comes from");
        return List(table, new RiskList(phase, field, title, origin, [.. table.Rows.Select(row => new ListedRisk(
            row.Cells[number].Text, row.Cells[risk].Text, null, null, row.Cells[action].Text, row.Cells[read].Links[0]))], table.Citation));
    }

    private static RiskList List(ToolkitTable table, RiskList list)
    {
        if (list.Risks.Count == 0) throw new ToolkitException(table.File, table.Line, "the table has no risk; add a row for each");
        for (var i = 0; i < list.Risks.Count; i++)
        {
            var risk = list.Risks[i];
            if (risk.Ref.Length == 0 || risk.Text.Length == 0) throw new ToolkitException(table.File, table.Rows[i].Line, "a risk needs a Ref and a Risk");
            if (list.Risks.Take(i).Any(before => before.Ref == risk.Ref)) throw new ToolkitException(table.File, table.Rows[i].Line, $"Ref \"{risk.Ref}\" stands here a second time; give each risk its own");
        }

        return list;
    }

    private static List<RiskStep> ReadSteps(ToolkitTable table)
    {
        var (when, step, read) = (table.Column("When"), table.Column("Step"), table.Column("Read"));
        foreach (var row in table.Rows.Where(row => !Times.Contains(row.Cells[when].Text)))
            throw new ToolkitException(table.File, row.Line, $"\"{row.Cells[when].Text}\" is not a time; write one of {string.Join(", ", Times)}");
        return [.. table.Rows.Select(row => new RiskStep(row.Cells[when].Text, row.Cells[step].Text, row.Cells[read].Links))];
    }
}
