using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests;

/// <summary>
/// Tables written in a test: by heading or name, the header first, cells parted by bars. A cell under Read or Learn from links to the
/// place that it names. Rows stand from line 12 of a file called after the table.
/// </summary>
internal sealed class TablesToolkit : IToolkit
{
    private const int HeaderLine = 10;

    private readonly Dictionary<string, List<string>> _tables = [];

    public TablesToolkit With(string table, params string[] lines)
    {
        _tables[table] = [.. lines];
        return this;
    }

    /// <summary>The same table with another line; line 0 is the header, and one line behind the last adds a row.</summary>
    public TablesToolkit With(string table, int line, string text)
    {
        var lines = _tables[table];
        if (line == lines.Count) lines.Add(text);
        else lines[line] = text;
        return this;
    }

    public TablesToolkit Without(string table, int line)
    {
        _tables[table].RemoveAt(line);
        return this;
    }

    public ToolkitTable Table(string source, string name) => Find(name, row => new Citation(source, $"{name}, row {row}", $"{source}/table", "", name, ""));

    public ToolkitTable TableUnder(string document, string heading) => Find(heading, row => new Citation("hmep", $"row {row}", document, "", heading, ""));

    public Citation Place(string source, string locator) => new(source, locator, $"{source}/{locator}", "", locator, "");

    private ToolkitTable Find(string name, Func<int, Citation> cite)
    {
        var header = Cells(_tables[name][0]);
        var rows = _tables[name].Skip(1).Select((line, i) => new ToolkitRow(HeaderLine + 2 + i, [.. Cells(line).Zip(header, Cell)], cite(i + 1)));
        return new ToolkitTable($"{name}.md", HeaderLine, header, [.. rows], new Citation("hmep", name, "document", "", name, ""));
    }

    private static ToolkitCell Cell(string text, string title) =>
        new(text, title is "Read" or "Learn from" && text.Length > 0 ? [new Citation("hmep", text, "hmep/document", "", text, text)] : []);

    private static List<string> Cells(string line) => [.. line.Split('|', StringSplitOptions.TrimEntries)];
}
