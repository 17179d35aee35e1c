namespace AssistantBot.Documents.Import;

/// <summary>Takes the text of a file piece by piece, in reading order; cleans it and keeps it within the limits.</summary>
internal sealed class ContentBuilder(ImportLimits limits)
{
    /// <summary>Words beyond which a "heading" is a paragraph in large letters.</summary>
    private const int LongestHeading = 30;

    /// <summary>Words beyond which a list is cut in two.</summary>
    private const int LongestList = 200;

    private readonly List<Block> _blocks = [];
    private List<string>? _items;
    private int _words;
    private int _page;

    /// <summary>The title that the file states for itself, or null.</summary>
    public string? Title { get; set; }

    /// <summary>Begins a page, counted from 1.</summary>
    public void Page(int number)
    {
        if (number > limits.Pages) throw new ImportException($"has more than {limits.Pages:N0} pages; split it");
        if (number != _page) _items = null;
        _page = number;
    }

    /// <param name="level">1 for the outermost.</param>
    public void Heading(int level, string text)
    {
        if (Take(text) is not { Length: > 0 } clean) return;
        if (TextCleaner.Words(clean) > LongestHeading) AddParagraph(clean);
        else Add(new HeadingBlock(_page, level, clean));
    }

    public void Paragraph(string text)
    {
        if (Take(text) is { Length: > 0 } clean) AddParagraph(clean);
    }

    /// <summary>An item of a list; items of the same sort that follow one another are one list.</summary>
    public void Item(string text, bool ordered)
    {
        if (Take(text) is not { Length: > 0 } clean) return;
        if (_items is not null && _blocks[^1] is ListBlock list && list.Ordered == ordered && _items.Sum(TextCleaner.Words) < LongestList)
        {
            _items.Add(clean);
            return;
        }

        var items = new List<string> { clean };
        Add(new ListBlock(_page, ordered, items));
        _items = items;
    }

    /// <summary>A table, whose first rows are its header. What has but one row or column is no table, and becomes paragraphs.</summary>
    /// <param name="headers">Number of header rows; 0 where the table has none.</param>
    public void Table(IEnumerable<IReadOnlyList<string>> rows, int headers = 1, string? caption = null)
    {
        var grid = TableGrid.Of(rows.Select(row => row.Select(Take).ToList()), headers, limits);
        if (grid is not { Rows.Count: > 0, Header.Count: > 1 })
        {
            foreach (var row in grid.All) AddParagraph(string.Join("; ", row.Where(cell => cell.Length > 0)));
            return;
        }

        Add(new TableBlock(_page, caption is null ? null : Take(caption), grid.Header, grid.Rows));
    }

    /// <exception cref="ImportException">There is no text.</exception>
    public Content Build()
    {
        if (_blocks.Count == 0) throw new ImportException("holds no text");
        return new Content(TextCleaner.Clean(Title ?? "") is { Length: > 0 } title ? title : null, _page, _blocks);
    }

    private string Take(string text)
    {
        var clean = TextCleaner.Clean(text);
        // A text without spaces counts by its length.
        _words += Math.Max(TextCleaner.Words(clean), clean.Length / 20);
        if (_words > limits.Words) throw new ImportException($"has more than {limits.Words:N0} words; split it");
        return clean;
    }

    private void AddParagraph(string clean)
    {
        foreach (var piece in LongText.Split(clean)) Add(new ProseBlock(_page, piece));
    }

    private void Add(Block block)
    {
        _blocks.Add(block);
        _items = null;
    }
}
