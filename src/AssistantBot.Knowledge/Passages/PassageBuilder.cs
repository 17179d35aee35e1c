using System.Globalization;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Passages;

/// <summary>Cuts documents into passages.</summary>
internal static class PassageBuilder
{
    public static IReadOnlyList<Passage> Build(IReadOnlyList<Document> documents)
    {
        var passages = new List<Passage>();
        foreach (var document in documents)
        {
            foreach (var section in document.Sections)
            {
                if (FromText(passages.Count, document, section) is { } text) passages.Add(text);
                foreach (var table in section.Parts.OfType<TablePart>().Where(_ => document.Kind != DocumentKinds.Path)) AddRows(passages, document, section, table);
            }
        }

        return passages;
    }

    private static Passage? FromText(int number, Document document, Section section)
    {
        var statements = new List<Statement>();
        var lines = new List<string>();
        var list = -1;
        foreach (var part in section.Parts)
        {
            switch (part)
            {
                case ProsePart prose:
                    lines.Add(prose.Text);
                    statements.AddRange(Sentences.Split(prose.Text).Select(text => new Statement(text, text.EndsWith(':') ? StatementKind.Lead : StatementKind.Sentence, -1)));
                    break;
                case ListPart items:
                    list++;
                    if (statements.Count > 0 && statements[^1].List < 0) statements[^1] = statements[^1] with { Kind = StatementKind.Lead, List = list };
                    lines.AddRange(items.Items.Select((item, i) => items.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item}") : $"- {item}"));
                    statements.AddRange(items.Items.Select(item => new Statement(item, items.Ordered ? StatementKind.Step : StatementKind.Item, list)));
                    break;
            }
        }

        if (statements.Count == 0) return null;
        return new Passage(number, document, section, section.Anchor, section.Locator, HeadingPath(section), string.Join('\n', lines), statements, section.Asks, null);
    }

    private static void AddRows(List<Passage> passages, Document document, Section section, TablePart table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var text = new RowText(i + 1, table.Header, [.. row.Cells.Select(cell => cell.Text)]);
            var line = string.Join("; ", text.Header.Zip(text.Cells).Where(pair => pair.Second.Length > 0).Select(pair => pair.First.Length > 0 ? $"{pair.First}: {pair.Second}" : pair.Second));
            var locator = string.Create(CultureInfo.InvariantCulture, $"{section.Locator}, row {i + 1}");
            passages.Add(new Passage(passages.Count, document, section, row.Anchor, locator, HeadingPath(section), line, [new Statement(line, StatementKind.Row, -1)], row.Asks, text));
        }
    }

    private static string HeadingPath(Section section) =>
        section.Level > 1 ? string.Join(" > ", section.Path.Append(section.Heading)) : section.Heading;
}
