namespace AssistantBot.Plugins.Reports;

/// <summary>A workbook whose figures are computed again from its inputs by live formulas.</summary>
/// <param name="Sheets">In order; names are unique, at most 31 characters, without any of <c>[]:*?/\</c>.</param>
public sealed record Workbook(IReadOnlyList<Sheet> Sheets);

/// <param name="Name">Name on its tab.</param>
/// <param name="Rows">From the top; the first cell of the first row is A1.</param>
public sealed record Sheet(string Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>How many rows at the top stay in sight and are repeated in print.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>Bars of two columns of this sheet, or null.</summary>
    public SheetChart? Chart { get; init; }
}

/// <summary>A cell. A formula carries the value that we computed, so that a reader without recalculation shows the same.</summary>
/// <param name="Text">Words; empty beside a value.</param>
/// <param name="Value">A number, or what the formula must come to.</param>
/// <param name="Formula">In A1 notation without the equals sign, English function names, commas between arguments; null for a plain value.</param>
/// <param name="Style">How it looks.</param>
public sealed record SheetCell(string Text, decimal? Value = null, string? Formula = null, CellStyle Style = CellStyle.Plain)
{
    public static SheetCell Empty { get; } = new("");

    public static implicit operator SheetCell(string text) => new(text);
}

/// <summary>How a cell of a workbook looks.</summary>
public enum CellStyle
{
    Plain,
    Title,
    Header,
    Number,
    Money,

    /// <summary>A part of one, shown times a hundred with two decimals: 0.6325 is 63.25%.</summary>
    Percent,

    /// <summary>A value that the reader may change; pounds.</summary>
    MoneyInput,

    /// <summary>A value that the reader may change; any number.</summary>
    NumberInput,
    MoneyTotal,
    PercentTotal,

    /// <summary>Words that wrap.</summary>
    Wrapped,

    /// <summary>Words of a row that sums those above it.</summary>
    Total,
    NumberTotal,
}

/// <param name="Title">Caption.</param>
/// <param name="Labels">Range of the labels on the same sheet, such as <c>A3:A6</c>.</param>
/// <param name="Values">Range of the values, such as <c>D3:D6</c>.</param>
public sealed record SheetChart(string Title, string Labels, string Values);
