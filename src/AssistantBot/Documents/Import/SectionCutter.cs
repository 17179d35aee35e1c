using System.Globalization;

namespace AssistantBot.Documents.Import;

/// <summary>Cuts a document into sections: at headings, at pages, around tables, and where a text grows too long to be read at once.</summary>
internal sealed class SectionCutter
{
    /// <summary>Words after which a section ends with its paragraph.</summary>
    private const int Enough = 120;

    private readonly string _title;
    private readonly List<Section> _sections = [];
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly List<Block> _pending = [];
    private HeadingBlock? _heading;
    private bool _headingStands;
    private int _words, _page;

    /// <summary>Number of the pending text's first paragraph, and of the last one read, counted from the heading.</summary>
    private int _first, _last;

    private SectionCutter(string title) => _title = title;

    public static IReadOnlyList<Section> Cut(Outline outline)
    {
        var cutter = new SectionCutter(outline.Title);
        foreach (var block in outline.Blocks) cutter.Take(block);
        cutter.Flush();
        return cutter._sections;
    }

    private void Take(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Flush();
                StandHeading();
                (_heading, _headingStands, _last) = (heading, false, 0);
                break;
            case TableBlock table:
                TakeTable(table);
                break;
            default:
                TakeText(block);
                break;
        }
    }

    private void TakeText(Block block)
    {
        var words = Words(block);
        var turns = _pending.Count > 0 && _pending[0].Page != block.Page;
        var isLed = block is ListBlock && _pending is [.., ProseBlock { Text: [.., ':'] }];
        if (turns || (_words + words > Enough && !isLed)) Flush();
        _last++;
        if (_pending.Count == 0) _first = _last;
        _pending.Add(block);
        _words += words;
    }

    private void TakeTable(TableBlock table)
    {
        var caption = table.Caption;
        if (caption is null && _pending is [.., ProseBlock { Text: var above }] && IsCaption(above))
        {
            caption = above;
            _pending.RemoveAt(_pending.Count - 1);
            _last--;
        }

        Flush();
        var place = Place(table.Page);
        _tables[place] = _tables.GetValueOrDefault(place) + 1;
        var name = Number("table", _tables[place]);
        var locator = place.Length > 0 ? $"{place}, {name}" : name;
        if (caption is not null) StandHeading();
        Add(caption ?? Named(name), locator, table);
    }

    private void Flush()
    {
        if (_pending.Count == 0) return;
        var page = _pending[0].Page;
        var paragraph = Number("paragraph", _first);
        var place = Place(page);
        var isFirst = _heading is not null && !_headingStands;
        var locator = page > 0 || isFirst ? place : place.Length > 0 ? $"{place}, {paragraph}" : paragraph;
        Add(Named(page == 0 ? paragraph : page == _page ? $"{place}, continued" : place), locator, [.. _pending]);
        _page = page;
        _pending.Clear();
        _words = 0;
    }

    /// <summary>Adds a section: under the heading in force, or as its first.</summary>
    private void Add(string name, string locator, params IReadOnlyList<Block> blocks)
    {
        if (_heading is null) _sections.Add(new Section(2, name, locator, blocks));
        else if (_headingStands) _sections.Add(new Section(_heading.Level + 1, name, locator, blocks));
        else _sections.Add(new Section(_heading.Level, _heading.Text, locator, blocks));
        _headingStands = true;
    }

    /// <summary>Writes the heading in force without text, because what follows has a heading of its own.</summary>
    private void StandHeading()
    {
        if (_heading is not null && !_headingStands) Add("", Place(_heading.Page));
    }

    /// <summary>The page, else the heading; empty where there is neither.</summary>
    private string Place(int page) => page > 0 ? Number("page", page) : _heading is null ? "" : Locators.Name(_heading.Text);

    private static bool IsCaption(string text) => text.StartsWith("Table ", StringComparison.Ordinal) && TextCleaner.Words(text) <= 25;

    private static int Words(Block block) => block is ListBlock list ? list.Items.Sum(TextCleaner.Words) : TextCleaner.Words(((ProseBlock)block).Text);

    /// <summary>A name for what has no heading of its own: that of what it belongs to, and its place there.</summary>
    private string Named(string place) => $"{_heading?.Text ?? _title}, {place}";

    private static string Number(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}");
}
