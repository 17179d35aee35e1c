using System.Globalization;

namespace AssistantBot.Plugins.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Title">What it shows, as a caption and as the name of its sheet (which is cut to 31 characters).</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Body rows, each with a cell for each column.</param>
public sealed record ReportTable(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows);

/// <param name="Title">Its heading.</param>
/// <param name="Kind">How its values are shown and aligned.</param>
public sealed record ReportColumn(string Title, ColumnKind Kind = ColumnKind.Text);

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Pounds, shown to the penny.</summary>
    Money,

    Number,

    /// <summary>Parts of a hundred, shown with two decimals.</summary>
    Percent,
}

/// <param name="Sources">Where the row's statement comes from; empty for computed rows.</param>
public sealed record ReportRow(IReadOnlyList<ReportCell> Cells, IReadOnlyList<Citation> Sources)
{
    public ReportRow(params ReportCell[] cells) : this(cells, [])
    {
    }

    /// <summary>True for a row that sums those above it.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A cell: words, or a value that knows how to be shown.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Value">The exact value; null for words.</param>
public sealed record ReportCell(string Text, decimal? Value = null)
{
    /// <summary>"£1,234.50"</summary>
    public static ReportCell Money(decimal pounds) => new(MoneyText(pounds), pounds);

    /// <summary>"63.25%"</summary>
    public static ReportCell Percent(decimal percent) => new(Exact(percent) + "%", percent);

    /// <summary>"140,000"</summary>
    public static ReportCell Number(decimal number) => new(number.ToString("#,##0.######", CultureInfo.InvariantCulture), number);

    /// <summary>"63.00", as programs get amounts and percentages.</summary>
    public static string Exact(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static implicit operator ReportCell(string text) => new(text);

    /// <summary>Pounds and pence, always both, for columns that align.</summary>
    internal static string MoneyText(decimal pounds) => (pounds < 0 ? "-£" : "£") + Math.Abs(pounds).ToString("#,##0.00", CultureInfo.InvariantCulture);
}

/// <summary>Horizontal bars.</summary>
/// <param name="Title">What is compared, with its unit.</param>
/// <param name="Bars">In reading order.</param>
public sealed record ReportChart(string Title, IReadOnlyList<ReportBar> Bars);

/// <param name="Value">Length of the bar; all bars of a chart in the same unit. May be negative.</param>
/// <param name="Shown">The value as people read it.</param>
public sealed record ReportBar(string Label, decimal Value, string Shown);
