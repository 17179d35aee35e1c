namespace AssistantBot.Documents.Import;

/// <summary>Lays out cells that span rows and columns. A cell's text stands in each row that it spans; across columns only where it names them, in a header.</summary>
internal sealed class SpanningCells(ImportLimits limits)
{
    private readonly List<List<string>> _rows = [];
    private readonly Dictionary<int, (string Text, int Rows)> _hanging = [];

    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    public void StartRow()
    {
        _rows.Add([]);
        Hang();
    }

    /// <param name="columns">Number of columns that it spans, from 1.</param>
    /// <param name="rows">Number of rows that it spans, from 1.</param>
    public void Cell(string text, int columns, int rows, bool header)
    {
        for (var i = 0; i < Math.Clamp(columns, 1, limits.Columns); i++)
        {
            var own = i == 0 || header ? text : "";
            if (rows > 1) _hanging[_rows[^1].Count] = (own, rows - 1);
            _rows[^1].Add(own);
            Hang();
            if (_rows[^1].Count > limits.Columns) throw new ImportException($"has a table of more than {limits.Columns:N0} columns; split it");
        }
    }

    /// <summary>Fills the next columns with cells of rows above that reach down to this one.</summary>
    private void Hang()
    {
        var row = _rows[^1];
        while (_hanging.TryGetValue(row.Count, out var above) && above.Rows > 0)
        {
            _hanging[row.Count] = (above.Text, above.Rows - 1);
            row.Add(above.Text);
        }
    }
}
