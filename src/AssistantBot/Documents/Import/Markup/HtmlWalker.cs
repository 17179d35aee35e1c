using System.Text;
using AngleSharp.Dom;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Walks a page in reading order and hands its text on.</summary>
internal sealed class HtmlWalker(ContentBuilder content, ImportLimits limits, CancellationToken cancel)
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "NAV", "FOOTER", "SVG", "MATH", "IFRAME", "OBJECT", "EMBED", "AUDIO", "VIDEO", "CANVAS",
        "BUTTON", "INPUT", "SELECT", "TEXTAREA", "DIALOG", "HEAD", "TITLE",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "A", "ABBR", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "Q", "S", "SAMP",
        "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR",
    };

    private readonly StringBuilder _text = new();

    public void Walk(IElement root)
    {
        foreach (var child in root.ChildNodes) Take(child, 1);
        Flush();
    }

    private void Take(INode node, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        if (depth > limits.Depth) throw new ImportException($"has more than {limits.Depth:N0} elements within one another");
        if (node is IText text) _text.Append(text.Data);
        if (node is not IElement element || IsLeft(element)) return;
        switch (element.TagName)
        {
            case "BR":
                _text.Append(' ');
                break;
            case ['H', >= '1' and <= '6' and var level]:
                Flush();
                content.Heading(level - '0', Words(element, depth));
                break;
            case "UL" or "OL" or "MENU":
                Flush();
                TakeList(element, depth);
                break;
            case "TABLE" when !IsLayout(element):
                Flush();
                HtmlTable.Take(element, content, limits, cell => Words(cell, depth + 2));
                break;
            case var name:
                TakeWithin(element, depth, !Inline.Contains(name));
                break;
        }
    }

    private void TakeWithin(IElement element, int depth, bool apart)
    {
        if (apart) Flush();
        foreach (var child in element.ChildNodes) Take(child, depth + 1);
        if (apart) Flush();
    }

    private void TakeList(IElement list, int depth)
    {
        foreach (var item in list.Children.Where(child => child.TagName == "LI" && !IsLeft(child)))
        {
            content.Item(Words(item, depth + 1), list.TagName == "OL");
            foreach (var inner in item.Children.Where(child => child.TagName is "UL" or "OL" or "MENU" && !IsLeft(child)))
            {
                if (depth > limits.Depth) throw new ImportException($"has more than {limits.Depth:N0} lists within one another");
                TakeList(inner, depth + 2);
            }
        }
    }

    private void Flush()
    {
        content.Paragraph(_text.ToString());
        _text.Clear();
    }

    /// <summary>All words of an element but those of lists within an item, which are items of their own.</summary>
    private string Words(IElement element, int depth)
    {
        var words = new StringBuilder();
        Gather(element, depth);
        return words.ToString();

        void Gather(INode node, int level)
        {
            if (level > limits.Depth) throw new ImportException($"has more than {limits.Depth:N0} elements within one another");
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) words.Append(text.Data);
                if (child is not IElement inner || IsLeft(inner) || (element.TagName == "LI" && inner.TagName is "UL" or "OL" or "MENU")) continue;
                var apart = !Inline.Contains(inner.TagName);
                if (apart) words.Append(' ');
                Gather(inner, level + 1);
                if (apart) words.Append(' ');
            }
        }
    }

    private static bool IsLeft(IElement element) =>
        Left.Contains(element.TagName.ToUpperInvariant()) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && (style.Replace(" ", "", StringComparison.Ordinal) is var plain && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase))));

    /// <summary>True for a table that only places things: it holds headings or other tables.</summary>
    private static bool IsLayout(IElement table) => table.QuerySelector("table, h1, h2, h3, h4, h5, h6") is not null || table.GetAttribute("role") is "presentation" or "none";
}
