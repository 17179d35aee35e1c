using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Reads one Markdown file into a document, and reports what is wrong with it.</summary>
internal sealed class DocumentReader(
    string file, IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, string> themes, List<CorpusFault> faults)
{
    private readonly Slugs _slugs = new();
    private readonly List<SectionBuilder> _sections = [];
    private readonly List<Link> _links = [];

    /// <summary>The links of the document that was read.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>The document, or null where it cannot be read at all.</summary>
    public Document? Read(string markdown)
    {
        var tree = Markdown.Parse(markdown, MarkdownText.Pipeline);
        if (tree.FirstOrDefault() is not YamlFrontMatterBlock yaml)
        {
            Fault(1, "the front matter is missing", "start the file with a line of three hyphens, its facts, and another");
            return null;
        }

        if (new FrontMatterReader(file, sources, themes, faults).Read(yaml.Lines.ToString()) is not { } front) return null;
        _sections.Add(new SectionBuilder(front.Title, 1, "", [], front.Source, front.Locator, null, 1));
        foreach (var block in tree.Skip(1)) Take(block, front);
        foreach (var link in tree.Descendants<LinkInline>()) _links.Add(new Link(file, link.Line + 1, link.Url ?? ""));
        foreach (var html in tree.Descendants<HtmlInline>()) HtmlFault(html.Line + 1);
        Check(front);
        return new Document(
            front.Id, front.Title, front.Source, front.Locator, front.Kind, front.Themes, front.Cases, file,
            [.. _sections.Where(section => section.Level > 1 || !section.IsEmpty).Select(section => section.Build())]);
    }

    private void Take(Block block, FrontMatter front)
    {
        switch (block)
        {
            case HeadingBlock { Level: 1 } title:
                if (front.Title.Length > 0 && MarkdownText.Plain(title) != front.Title) Fault(title.Line + 1, "the first heading is not the title", $"write \"# {front.Title}\"");
                break;
            case HeadingBlock heading:
                _sections.Add(Open(heading, front));
                break;
            case HtmlBlock comment:
                TakeComment(comment);
                break;
            case MarkdigTable table:
                _sections[^1].Parts.Add(ReadTable(table));
                break;
            case ListBlock list:
                _sections[^1].Parts.Add(new ListPart(list.IsOrdered, [.. list.Select(MarkdownText.Plain)]));
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            default:
                if (MarkdownText.Plain(block) is { Length: > 0 } text) _sections[^1].Parts.Add(new ProsePart(text));
                break;
        }
    }

    private SectionBuilder Open(HeadingBlock heading, FrontMatter front)
    {
        var line = heading.Line + 1;
        var title = MarkdownText.Plain(heading);
        var parents = _sections.Where(section => section.Level > 1).Reverse().ToList();
        var path = new List<string>();
        for (var level = heading.Level; parents.Find(parent => parent.Level < level) is { } parent; level = parent.Level) path.Insert(0, parent.Heading);
        var above = parents.Find(parent => parent.Level < heading.Level) ?? _sections[0];

        var attributes = HeadingAttributes.Read(heading, (problem, fix) => Fault(line, problem, fix));
        var source = above.Source;
        if (attributes.Source is { } key && !sources.TryGetValue(key, out source!))
        {
            Fault(line, $"the source \"{key}\" is not in sources.yaml", $"use one of {string.Join(", ", sources.Keys)}");
            source = front.Source;
        }

        var locator = attributes.Locator ?? above.Locator;
        if (!source.Locators.Contains(locator)) Fault(line, $"\"{locator}\" is not a place in {source.Key}", "name a place that sources.yaml lists");
        return new SectionBuilder(title, heading.Level, _slugs.Make(title), path, source, locator, attributes.LawYear ?? above.LawYear, line);
    }

    private void TakeComment(HtmlBlock comment)
    {
        if (Asks.Read(comment.Lines.ToString()) is not { } asks)
        {
            HtmlFault(comment.Line + 1);
            return;
        }

        var section = _sections[^1];
        foreach (var (row, ask) in asks)
        {
            if (row is null) section.Asks.Add(ask);
            else if (!section.AddRowAsk(row.Value, ask)) Fault(comment.Line + 1, $"asks for row {row}, which the table above does not have", "place the comment below its table and count body rows from 1");
        }
    }

    private TablePart ReadTable(MarkdigTable table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var header = rows.Where(row => row.IsHeader).SelectMany(Cells).Select(MarkdownText.Plain).ToList();
        var body = new List<TableRow>();
        foreach (var row in rows.Where(row => !row.IsHeader))
        {
            var cells = Cells(row).Select(cell => new TableCell(MarkdownText.Plain(cell), MarkdownText.Links(cell))).ToList();
            if (cells.Count != header.Count) Fault(row.Line + 1, $"the row has {cells.Count} cells and the header {header.Count}", "give each row as many cells as the header");
            body.Add(new TableRow(_slugs.Make($"{_sections[^1].Anchor} row {body.Count + 1}"), cells, [], row.Line + 1));
        }

        return new TablePart(header, body, table.Line + 1);
    }

    /// <summary>The cells that a row was written with: the parser fills short rows up with cells that hold no block.</summary>
    private static IEnumerable<Markdig.Extensions.Tables.TableCell> Cells(Markdig.Extensions.Tables.TableRow row) =>
        row.OfType<Markdig.Extensions.Tables.TableCell>().Where(cell => cell.Count > 0);

    private void Check(FrontMatter front)
    {
        foreach (var (section, next) in _sections.Skip(1).Zip(_sections.Skip(2).Append(null)))
        {
            if (section.IsEmpty && !(next?.Level > section.Level)) Fault(section.Line, $"nothing stands under \"{section.Heading}\"", "write its text or remove the heading");
        }

        foreach (var section in _sections.Where(section => section.Asks.Count > 0 && !section.HasText))
            Fault(section.Line, $"the asks under \"{section.Heading}\" have no text to lead to", "move them below the heading whose text answers them, or name their rows");
        foreach (var section in _sections.Where(_ => front.Kind != DocumentKinds.Path))
        {
            foreach (var table in section.Parts.OfType<TablePart>())
            {
                var expected = section.Source.Locators.Rows.GetValueOrDefault(section.Locator, -1);
                if (expected < 0) Fault(table.Line, $"the table's place \"{section.Locator}\" has no rows in sources.yaml", "name the table in the heading's loc, or list its rows in sources.yaml");
                else if (section.Source.IsLocal ? table.Rows.Count > expected : table.Rows.Count != expected) Fault(table.Line, $"the table has {table.Rows.Count} rows and sources.yaml says {expected}", "write every row of the original");
            }
        }

        if (_sections.TrueForAll(section => section.IsEmpty)) Fault(1, $"\"{front.Title}\" has no text", "write it or remove the file");
    }

    private void HtmlFault(int line) => Fault(line, "HTML is not read here", "write Markdown, or on lines of its own a comment that starts with \"asks:\"");

    private void Fault(int line, string problem, string fix) => faults.Add(new CorpusFault(file, line, problem, fix));
}
