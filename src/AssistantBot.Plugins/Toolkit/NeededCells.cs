namespace AssistantBot.Plugins.Toolkit;

/// <summary>Cells without which a plugin cannot do its work.</summary>
internal static class NeededCells
{
    /// <summary>The words of a cell.</summary>
    /// <exception cref="ToolkitException">The cell is empty.</exception>
    public static string Words(this ToolkitTable table, ToolkitRow row, string column) =>
        row.Cells[table.Column(column)].Text is { Length: > 0 } text ? text : throw table.Fault(row, $"the row needs words under \"{column}\"");

    /// <summary>The parts of a cell between separators, at least one.</summary>
    /// <exception cref="ToolkitException">The cell is empty.</exception>
    public static IReadOnlyList<string> List(this ToolkitTable table, ToolkitRow row, string column, char separator) =>
        table.Words(row, column).Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The places that a cell links to, at least one.</summary>
    /// <exception cref="ToolkitException">The cell links to nothing.</exception>
    public static IReadOnlyList<Citation> Places(this ToolkitTable table, ToolkitRow row, string column) =>
        row.Cells[table.Column(column)].Links is { Count: > 0 } links ? links : throw table.Fault(row, $"the row needs a link under \"{column}\" to the place that it comes from");

    /// <summary>One of a few words.</summary>
    /// <exception cref="ToolkitException">The cell holds another word.</exception>
    public static string OneOf(this ToolkitTable table, ToolkitRow row, string column, IReadOnlyList<string> words) =>
        table.Words(row, column) is var text && words.Contains(text, StringComparer.Ordinal) ? text
        : throw table.Fault(row, $"\"{text}\" is not known under \"{column}\"; write one of: {string.Join(", ", words)}");

    /// <summary>Its rows, at least one.</summary>
    /// <exception cref="ToolkitException">The table has none.</exception>
    public static IReadOnlyList<ToolkitRow> SomeRows(this ToolkitTable table) =>
        table.Rows.Count > 0 ? table.Rows : throw new ToolkitException(table.File, table.Line, "the table has no row; write at least one");

    public static ToolkitException Fault(this ToolkitTable table, ToolkitRow row, string reason) => new(table.File, row.Line, reason);
}
