using System.Globalization;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>Reads one Markdown file into a document, and reports what is wrong with it.</summary>
internal sealed class DocumentReader(
    string file, IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, string> themes, List<CorpusFault> faults)
{
    private readonly Slugs _slugs = new();
    private readonly List<SectionBuilder> _sections = [];

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
        Check(front);
        return new Document(
            front.Id, front.Title, front.Source, front.Locator, front.Kind, front.Themes, front.Case, file,
            [.. _sections.Where(section => section.Level > 1 || !section.IsEmpty).Select(section => section.Build())]);
    }

    private void Take(Block block, FrontMatter front)
    {
        switch (block)
        {
            case HeadingBlock { Level: 1 } title:
                if (MarkdownText.Plain(title) != front.Title) Fault(title.Line + 1, "the first heading is not the title", $"write \"# {front.Title}\"");
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

        var attributes = heading.TryGetAttributes()?.Properties?.ToDictionary(pair => pair.Key, pair => pair.Value ?? "") ?? [];
        foreach (var key in attributes.Keys.Where(key => key is not ("loc" or "source" or "law")))
            Fault(line, $"the heading has an attribute \"{key}\"", "use loc, source or law");

        var source = above.Source;
        if (attributes.TryGetValue("source", out var sourceKey) && !sources.TryGetValue(sourceKey, out source!))
        {
            Fault(line, $"the source \"{sourceKey}\" is not in sources.yaml", $"use one of {string.Join(", ", sources.Keys)}");
            source = front.Source;
        }

        var locator = attributes.GetValueOrDefault("loc") ?? above.Locator;
        if (!source.Locators.Contains(locator)) Fault(line, $"\"{locator}\" is not a place in {source.Key}", "name a place that sources.yaml lists");
        return new SectionBuilder(title, heading.Level, _slugs.Make(title), path, source, locator, LawYear(attributes, line) ?? above.LawYear, line);
    }

    private int? LawYear(Dictionary<string, string> attributes, int line)
    {
        if (!attributes.TryGetValue("law", out var text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        Fault(line, $"law=\"{text}\" is not a year", "write the year of the source, as in law=\"2013\"");
        return null;
    }

    private void TakeComment(HtmlBlock comment)
    {
        if (Asks.Read(comment.Lines.ToString()) is not { } asks)
        {
            Fault(comment.Line + 1, "HTML is not read here", "write Markdown, or a comment that starts with \"asks:\"");
            return;
        }

        var section = _sections[^1];
        foreach (var (row, ask) in asks)
        {
            if (row == 0) section.Asks.Add(ask);
            else if (!section.AddRowAsk(row, ask)) Fault(comment.Line + 1, $"asks for row {row}, which the table above does not have", "place the comment below its table and count body rows from 1");
        }
    }

    private TablePart ReadTable(MarkdigTable table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var header = rows.Where(row => row.IsHeader).SelectMany(row => row).Select(MarkdownText.Plain).ToList();
        var body = new List<TableRow>();
        foreach (var row in rows.Where(row => !row.IsHeader))
        {
            var cells = row.Select(cell => new TableCell(MarkdownText.Plain(cell), MarkdownText.Links(cell))).ToList();
            if (cells.Count != header.Count) Fault(row.Line + 1, $"the row has {cells.Count} cells and the header {header.Count}", "give each row as many cells as the header");
            body.Add(new TableRow($"{_sections[^1].Anchor}-row-{body.Count + 1}", cells, [], row.Line + 1));
        }

        return new TablePart(header, body, table.Line + 1);
    }

    private void Check(FrontMatter front)
    {
        foreach (var section in _sections.Where(section => section.Level > 1 && section.IsEmpty && !_sections.Exists(other => other.Path.Contains(section.Heading))))
            Fault(section.Line, $"nothing stands under \"{section.Heading}\"", "write its text or remove the heading");
        foreach (var section in _sections.Where(_ => front.Kind != DocumentKinds.Path))
        {
            foreach (var table in section.Parts.OfType<TablePart>())
            {
                var expected = section.Source.Locators.Rows.GetValueOrDefault(section.Locator, -1);
                if (expected < 0) Fault(table.Line, $"the table's place \"{section.Locator}\" has no rows in sources.yaml", "name the table in the heading's loc, or list its rows in sources.yaml");
                else if (expected != table.Rows.Count) Fault(table.Line, $"the table has {table.Rows.Count} rows and sources.yaml says {expected}", "write every row of the original");
            }
        }

        if (_sections.TrueForAll(section => section.IsEmpty)) Fault(1, $"\"{front.Title}\" has no text", "write it or remove the file");
    }

    private void Fault(int line, string problem, string fix) => faults.Add(new CorpusFault(file, line, problem, fix));
}
