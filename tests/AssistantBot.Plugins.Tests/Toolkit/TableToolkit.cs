using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.Toolkit;

/// <summary>
/// A toolkit of tables for a test to spoil, each under its source and locator ("hmep/Table 2") or its document and heading. A cell is its text; behind
/// an arrow it has the locators of the passages that it links to: "Read this -> hmep 3.1, lgg Exit".
/// </summary>
internal sealed class TableToolkit : IToolkit
{
    /// <summary>Line of every table's header; the first row is two lines below.</summary>
    public const int Line = 10;

    public Dictionary<string, (List<string> Header, List<string[]> Rows)> Tables { get; } = new(StringComparer.Ordinal);

    public ToolkitTable Table(string source, string name) => Make($"{source}/{name}", source, name);

    public ToolkitTable TableUnder(string document, string heading) => Make($"{document}/{heading}", "path", heading);

    public Citation Place(string source, string locator) => Cite(source, locator);

    public static Citation Cite(string source, string locator) => new(source, locator, $"{source}/document", "", "Title", "Summary");

    private ToolkitTable Make(string key, string source, string locator)
    {
        var (header, rows) = Tables.TryGetValue(key, out var table) ? table : throw new ToolkitException(key, 0, "there is no table");
        return new ToolkitTable(key, Line, header, [.. rows.Select((cells, i) => new ToolkitRow(Line + 2 + i, [.. cells.Select(Cell)], Cite(source, $"{locator}, row {i + 1}")))], Cite(source, locator));
    }

    private static ToolkitCell Cell(string text)
    {
        var parts = text.Split(" -> ");
        return new ToolkitCell(parts[0], parts.Length == 1 ? [] : [.. parts[1].Split(", ").Select(place => Cite(place.Split(' ', 2)[0], place.Split(' ', 2)[1]))]);
    }
}
