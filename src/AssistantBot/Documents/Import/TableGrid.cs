namespace AssistantBot.Documents.Import;

/// <summary>A table as a rectangle of texts, without empty rows and columns.</summary>
/// <param name="Header">One text for each column; of several header rows, their texts together.</param>
internal sealed record TableGrid(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IEnumerable<IReadOnlyList<string>> All => [Header, .. Rows];

    /// <exception cref="ImportException">The table is too large.</exception>
    public static TableGrid Of(IEnumerable<List<string>> cells, int headers, ImportLimits limits)
    {
        var rows = cells.Take(limits.Rows + headers + 1).ToList();
        if (rows.Count > limits.Rows + headers) throw new ImportException($"has a table of more than {limits.Rows:N0} rows; split it");
        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        if (width > limits.Columns) throw new ImportException($"has a table of more than {limits.Columns:N0} columns; split it");
        foreach (var row in rows) row.AddRange(Enumerable.Repeat("", width - row.Count));

        var columns = Enumerable.Range(0, width).Where(column => rows.Exists(row => row[column].Length > 0)).ToList();
        var header = columns.Select(column => string.Join(' ', rows.Take(headers).Select(row => row[column]).Where(text => text.Length > 0).Distinct())).ToList();
        var body = rows.Skip(headers).Where(row => row.Exists(cell => cell.Length > 0)).Select(row => columns.Select(column => row[column]).ToList());
        return new TableGrid(header, [.. body]);
    }
}
