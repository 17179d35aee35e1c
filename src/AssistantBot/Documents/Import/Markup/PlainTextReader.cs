namespace AssistantBot.Documents.Import.Markup;

/// <summary>Reads plain text: paragraphs between empty lines, lists, headings by their looks, and tables whose cells tabs or bars part.</summary>
internal sealed class PlainTextReader(ImportLimits limits) : IFileReader
{
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        var content = new ContentBuilder(limits);
        var block = new List<string>();
        foreach (var line in TextDecoder.Decode(file.Read(limits.TextBytes)).ReplaceLineEndings("\n").Split('\n', '\f').Append(""))
        {
            cancel.ThrowIfCancellationRequested();
            if (line.AsSpan().Trim().Length > 0)
            {
                block.Add(line.Trim(' '));
                continue;
            }

            if (block.Count > 0) Take(block, content);
            block.Clear();
        }

        return Task.FromResult(content.Build());
    }

    private static void Take(List<string> lines, ContentBuilder content)
    {
        if (lines.Count == 2 && Underline(lines[1]) is var level and > 0) content.Heading(level, lines[0]);
        else if (lines.Count == 1 && LineShape.HeadingLevel(TextCleaner.Clean(lines[0])) is var shaped and > 0) content.Heading(shaped, lines[0]);
        else if (Cells(lines, '\t') is { } tabbed) content.Table(tabbed);
        else if (Cells(lines, '|') is { } barred) content.Table(barred);
        else TakeText(lines, content);
    }

    private static void TakeText(List<string> lines, ContentBuilder content)
    {
        var text = "";
        (string Text, bool Ordered)? item = null;
        foreach (var line in lines)
        {
            if (LineShape.Item(line) is not { } next)
            {
                text = text.Length > 0 ? $"{text} {line}" : line;
                continue;
            }

            Put(text, item, content);
            (text, item) = (next.Text, next);
        }

        Put(text, item, content);
    }

    private static void Put(string text, (string Text, bool Ordered)? item, ContentBuilder content)
    {
        if (item is { } begun) content.Item(text, begun.Ordered);
        else content.Paragraph(text);
    }

    /// <summary>Level of a heading that is underlined so, or 0.</summary>
    private static int Underline(string line) => line.Length < 3 ? 0 : line.All(c => c == '=') ? 1 : line.All(c => c == '-') ? 2 : 0;

    /// <summary>The lines as rows, where each has the same number of cells; else null.</summary>
    private static List<IReadOnlyList<string>>? Cells(List<string> lines, char between)
    {
        var rows = lines.Where(line => !line.All(c => c is '|' or '-' or '+' or ':' or ' ')).Select(line => (IReadOnlyList<string>)line.Trim(between).Split(between)).ToList();
        return rows.Count > 1 && rows[0].Count > 1 && rows.TrueForAll(row => row.Count == rows[0].Count) ? rows : null;
    }
}
