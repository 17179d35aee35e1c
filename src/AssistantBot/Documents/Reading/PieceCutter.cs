using System.Globalization;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Import;

namespace AssistantBot.Documents.Reading;

/// <summary>Cuts a document into pieces that have a place of their own: a heading's text on one page, or a paragraph where there is neither.</summary>
internal sealed class PieceCutter
{
    private readonly List<DocumentPiece> _pieces = [];
    private readonly List<string> _pending = [];
    private string _heading = "";
    private int _page, _paragraphs;

    private PieceCutter()
    {
    }

    public static IReadOnlyList<DocumentPiece> Cut(IReadOnlyList<Block> blocks)
    {
        var cutter = new PieceCutter();
        foreach (var block in blocks) cutter.Take(block);
        cutter.Flush();
        return cutter._pieces;
    }

    private void Take(Block block)
    {
        if (block.Page != _page) Flush();
        _page = block.Page;
        if (block is HeadingBlock heading)
        {
            Flush();
            _heading = Locators.Name(heading.Text);
            return;
        }

        // A list belongs to the line that leads to it.
        var isLed = block is ListBlock && _pending is [.., [.., ':']];
        if (_heading.Length == 0 && _page == 0 && !isLed) Flush();
        if (!isLed) _paragraphs++;
        if (isLed) _pending[^1] += "\n" + Text(block);
        else _pending.Add(Text(block));
    }

    private void Flush()
    {
        if (_pending.Count > 0) _pieces.Add(new DocumentPiece(Place(), string.Join("\n\n", _pending)));
        _pending.Clear();
    }

    private string Place() => (_page, _heading) switch
    {
        (0, "") => string.Create(CultureInfo.InvariantCulture, $"paragraph {_paragraphs}"),
        (0, _) => _heading,
        (_, "") => string.Create(CultureInfo.InvariantCulture, $"page {_page}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"page {_page}, {_heading}"),
    };

    private static string Text(Block block) => block switch
    {
        ProseBlock prose => prose.Text,
        ListBlock list => string.Join('\n', list.Items.Select(item => "- " + item)),
        TableBlock table => string.Join("\n\n", table.Rows.Select(row => Row(table.Header, row)).Prepend(table.Caption ?? "").Where(text => text.Length > 0)),
        _ => "",
    };

    private static string Row(IReadOnlyList<string> header, IReadOnlyList<string> cells) => string.Join("; ", header.Zip(cells)
        .Where(pair => pair.Second.Length > 0)
        .Select(pair => pair.First.Length > 0 ? $"{pair.First}: {pair.Second}" : pair.Second));
}
