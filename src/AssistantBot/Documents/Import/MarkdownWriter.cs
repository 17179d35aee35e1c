using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssistantBot.Documents.Import;

/// <summary>Writes a document in the corpus's Markdown. Imported text is escaped, so that it stays text whatever it looks like.</summary>
internal static class MarkdownWriter
{
    private static readonly JsonSerializerOptions Yaml = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(LocalDocument document)
    {
        var text = new StringBuilder($"""
            ---
            id: {document.Id}
            title: {Quote(document.Title)}
            source: {Quote(document.Source)}
            locator: {Quote(document.Locator)}
            kind: guidance
            themes: []
            ---

            # {Escape(document.Title)}

            """);
        text.Replace("\r", "");
        foreach (var section in document.Sections)
        {
            text.Append('\n').Append('#', section.Level).Append(' ').Append(Escape(section.Heading)).Append(" {loc=\"").Append(section.Locator).Append("\"}\n");
            foreach (var block in section.Blocks) Write(text, block);
        }

        return text.ToString();
    }

    /// <summary>Text as a quoted scalar of YAML, of which JSON's strings are a part.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Yaml);

    private static void Write(StringBuilder text, Block block)
    {
        text.Append('\n');
        switch (block)
        {
            case ProseBlock prose:
                text.Append(Escape(prose.Text)).Append('\n');
                break;
            case ListBlock list:
                for (var i = 0; i < list.Items.Count; i++) text.Append(list.Ordered ? $"{i + 1}. " : "- ").Append(Escape(list.Items[i])).Append('\n');
                break;
            case TableBlock table:
                WriteRow(text, table.Header.Select(Escape));
                WriteRow(text, table.Header.Select(_ => "---"));
                foreach (var row in table.Rows) WriteRow(text, row.Select(Escape));
                break;
        }
    }

    private static void WriteRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Clean text such that Markdown reads it as that text and nothing else.</summary>
    private static string Escape(string clean)
    {
        var text = new StringBuilder(clean.Length + 8);
        var mark = BlockMark(clean);
        for (var i = 0; i < clean.Length; i++)
        {
            if (i == mark || clean[i] is '\\' or '`' or '*' or '_' or '#' or '|' or '~') text.Append('\\');
            text.Append(clean[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", var c => c.ToString() });
        }

        return text.ToString();
    }

    /// <summary>Where the mark stands that would make the text a list or an underline, or -1.</summary>
    private static int BlockMark(string clean)
    {
        if (clean is ['-' or '+' or '=', ..]) return 0;
        var digits = clean.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && clean[digits] is '.' or ')' ? digits : -1;
    }
}
