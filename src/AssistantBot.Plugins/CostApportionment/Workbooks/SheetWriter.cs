using System.Globalization;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>Writes a sheet row by row, and knows where it is.</summary>
internal sealed class SheetWriter
{
    private readonly List<IReadOnlyList<SheetCell>> _rows = [];

    /// <summary>Number of the row that is written next, counted from 1.</summary>
    public int Next => _rows.Count + 1;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Rows => _rows;

    public void Add(params IEnumerable<SheetCell> cells) => _rows.Add([.. cells]);

    /// <summary>"B7"</summary>
    /// <param name="column">Counted from 0.</param>
    /// <param name="row">Counted from 1.</param>
    public static string At(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>"$B$7:$B$9"</summary>
    public static string Down(int column, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"${Letters(column)}${first}:${Letters(column)}${last}");

    /// <summary>A formula with its value.</summary>
    public static SheetCell Formula(string formula, decimal value, CellStyle style = CellStyle.Number) => new("", value, formula, style);

    public static SheetCell Value(decimal value, CellStyle style = CellStyle.Number) => new("", value, null, style);

    public static SheetCell Header(string text) => new(text, Style: CellStyle.Header);

    public static SheetCell Title(string text) => new(text, Style: CellStyle.Title);

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
