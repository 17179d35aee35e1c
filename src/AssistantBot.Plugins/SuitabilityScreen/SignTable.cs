using System.Globalization;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>A sign of Rotherham's table, as a question.</summary>
/// <param name="Id">Such as <c>public-3</c>.</param>
/// <param name="Speaks">One of <see cref="SignTable.Kinds"/>.</param>
/// <param name="Cell">What the table says of it.</param>
internal sealed record Sign(string Id, string Speaks, string Label, string Question, string Cell, Citation Source);

/// <summary>Joins the table "opportunities for Shared Services" of Rotherham's Appendix 1 with our questions; its cells stand alone, so each is a sign.</summary>
internal static class SignTable
{
    public const string Against = "against";
    public const string Public = "public";
    public const string Private = "private";

    private static readonly (string Speaks, string Begins)[] Columns = [(Against, "Probably no sharing"), (Public, "Public sector partner"), (Private, "Private sector partner")];

    public static IReadOnlyList<string> Kinds { get; } = [.. Columns.Select(column => column.Speaks)];

    /// <exception cref="ToolkitException">A column is missing, a question names no cell or the cell of another, or a cell has no question.</exception>
    public static IReadOnlyList<Sign> Read(ToolkitTable table, ToolkitTable questions)
    {
        var signs = new List<Sign>();
        foreach (var row in questions.SomeRows())
        {
            var sign = Join(table, questions, row);
            if (signs.Exists(other => other.Id == sign.Id)) throw questions.Fault(row, $"\"{sign.Speaks}\" row {sign.Id.Split('-')[1]} has a question already; keep one");
            signs.Add(sign);
        }

        foreach (var (speaks, begins) in Columns)
        {
            for (var row = 1; row <= table.Rows.Count; row++)
            {
                if (table.Rows[row - 1].Cells[Column(table, begins)].Text.Length > 0 && !signs.Exists(sign => sign.Id == Id(speaks, row)))
                    throw new ToolkitException(questions.File, questions.Line, $"row {row} of {table.File} has no question that speaks \"{speaks}\"; add one");
            }
        }

        return signs;
    }

    private static Sign Join(ToolkitTable table, ToolkitTable questions, ToolkitRow row)
    {
        var speaks = questions.OneOf(row, "Speaks", Kinds);
        if (!int.TryParse(questions.Words(row, "Row"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > table.Rows.Count)
            throw questions.Fault(row, $"{table.File} has no row {row.Cells[questions.Column("Row")].Text}; it has {table.Rows.Count}");
        var of = table.Rows[number - 1];
        var cell = of.Cells[Column(table, Columns.Single(column => column.Speaks == speaks).Begins)].Text;
        if (cell.Length == 0) throw questions.Fault(row, $"row {number} of {table.File} says nothing that speaks \"{speaks}\"; remove the question");
        return new Sign(Id(speaks, number), speaks, questions.Words(row, "Label"), questions.Words(row, "Question"), cell, of.Citation);
    }

    private static string Id(string speaks, int row) => string.Create(CultureInfo.InvariantCulture, $"{speaks}-{row}");

    private static int Column(ToolkitTable table, string begins)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (table.Header[i].StartsWith(begins, StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw new ToolkitException(table.File, table.Line, $"the table needs a column that begins \"{begins}\"; it has {string.Join(", ", table.Header)}");
    }
}
