namespace AssistantBot.Plugins.Toolkit;

/// <summary>The toolkits' own tables, from which plugins take their questions, risks and bands.</summary>
public interface IToolkit
{
    /// <summary>A table of a source document.</summary>
    /// <param name="source">Key of the source, such as <c>hmep</c>.</param>
    /// <param name="name">The table's locator, such as <c>Table 1</c>.</param>
    /// <exception cref="ToolkitException">No such table, or more than one.</exception>
    ToolkitTable Table(string source, string name);

    /// <summary>A table of a document of our own, such as a reading path.</summary>
    /// <param name="document">Id of the corpus document.</param>
    /// <param name="heading">The heading that it stands under.</param>
    /// <exception cref="ToolkitException">No such document, heading or table.</exception>
    ToolkitTable TableUnder(string document, string heading);

    /// <summary>The passage at a place of a source.</summary>
    /// <exception cref="ToolkitException">The corpus has nothing at that place.</exception>
    Citation Place(string source, string locator);

    /// <summary>The passage at a place of a source that holds these words.</summary>
    /// <param name="says">A few words in a row, in any case.</param>
    /// <exception cref="ToolkitException">The corpus has nothing at that place, or no passage there has these words.</exception>
    Citation Place(string source, string locator, string says) => Place(source, locator);
}

/// <summary>A table as the corpus holds it.</summary>
/// <param name="File">The Markdown file it stands in, for messages to the people who keep the corpus.</param>
/// <param name="Line">Line of its header, counted from 1.</param>
/// <param name="Header">Column titles.</param>
/// <param name="Rows">Body rows, in order.</param>
/// <param name="Citation">The table as a whole.</param>
public sealed record ToolkitTable(string File, int Line, IReadOnlyList<string> Header, IReadOnlyList<ToolkitRow> Rows, Citation Citation)
{
    /// <summary>The number of a column, by its title.</summary>
    /// <exception cref="ToolkitException">The table has no such column.</exception>
    public int Column(string title)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], title, StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw new ToolkitException(File, Line, $"the table needs a column \"{title}\"; it has {string.Join(", ", Header)}");
    }
}

/// <summary>One body row.</summary>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Cells">One cell for each column of the header.</param>
/// <param name="Citation">The row's own citation, <c>Table 1, row 3</c>.</param>
public sealed record ToolkitRow(int Line, IReadOnlyList<ToolkitCell> Cells, Citation Citation);

/// <summary>A cell's plain text, and the corpus passages that it links to.</summary>
public sealed record ToolkitCell(string Text, IReadOnlyList<Citation> Links);
