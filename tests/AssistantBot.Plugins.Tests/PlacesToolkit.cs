using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests;

/// <summary>Knows every place and the tables that a test gives it.</summary>
internal sealed class PlacesToolkit : IToolkit
{
    /// <summary>Rows by heading, the header first.</summary>
    public Dictionary<string, string[][]> Tables { get; } = [];

    public ToolkitTable Table(string source, string name) => TableUnder(source, name);

    public ToolkitTable TableUnder(string document, string heading)
    {
        var rows = Tables[heading];
        return new ToolkitTable($"{document}.md", 1, rows[0], [.. rows.Skip(1).Select((row, i) => Row(i, row))], Place("hmep", heading));
    }

    public Citation Place(string source, string locator) => new(source, locator, $"{source}/{locator}", "", locator, locator);

    private ToolkitRow Row(int index, string[] cells) => new(index + 2, [.. cells.Select(cell => new ToolkitCell(cell, []))], Place("hmep", $"row {index + 1}"));
}
