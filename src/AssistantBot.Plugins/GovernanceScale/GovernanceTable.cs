using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.GovernanceScale;

/// <summary>HMEP Table 3: the bodies that suit four extents of sharing, smallest first.</summary>
internal sealed partial record GovernanceTable(IReadOnlyList<string> Bodies, IReadOnlyList<GovernanceRow> Rows)
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <exception cref="ToolkitException">A row's extent is not a sum a year or a number of services, or is not larger than the row before.</exception>
    public static GovernanceTable Read(ToolkitTable table)
    {
        var extent = table.Column("Extent of sharing");
        if (table.Header.Count < 2 || table.Rows.Count == 0) throw new ToolkitException(table.File, table.Line, "the table needs a row for each extent and a column for each body");
        var bodies = Enumerable.Range(0, table.Header.Count).Where(column => column != extent).ToList();
        var rows = new List<GovernanceRow>();
        foreach (var row in table.Rows)
        {
            var read = ReadRow(table.File, row, extent, bodies);
            if (rows.Count > 0 && (read.Value <= rows[^1].Value || read.Services <= rows[^1].Services))
                throw new ToolkitException(table.File, row.Line, "the rows go from small to large; this one is not larger than the row before");
            rows.Add(read);
        }

        return new GovernanceTable([.. bodies.Select(column => table.Header[column])], rows);
    }

    /// <summary>Place of the row that a value has reached, counted from 0; the first where none is.</summary>
    public int Reached(Func<GovernanceRow, bool> reached) => Math.Max(0, Rows.Count(reached) - 1);

    private static GovernanceRow ReadRow(string file, ToolkitRow row, int extent, List<int> bodies)
    {
        var text = row.Cells[extent].Text;
        if (Extent().Match(text) is not { Success: true } match || Count(match.Groups["services"].Value) is not { } services)
            throw new ToolkitException(file, row.Line, $"\"{text}\" is not an extent; write it like \"£500k a year or five services\"");
        var pounds = decimal.Parse(match.Groups["pounds"].Value, CultureInfo.InvariantCulture) * (match.Groups["scale"].Value == "k" ? 1_000 : 1_000_000);
        return new GovernanceRow(text, pounds, services, [.. bodies.Select(column => row.Cells[column].Text)], row.Citation);
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Numbers, text) is var place and >= 0 ? place + 1
        : null;

    [GeneratedRegex(@"^£(?<pounds>\d+(\.\d+)?)(?<scale>[km]) a year or (?<services>\w+) services?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Extent();
}

/// <param name="Extent">As the table says it.</param>
/// <param name="Value">Pounds a year.</param>
/// <param name="Services">How many services.</param>
/// <param name="Bodies">What each body does, in the order of the table's columns.</param>
internal sealed record GovernanceRow(string Extent, decimal Value, int Services, IReadOnlyList<string> Bodies, Citation Source);
