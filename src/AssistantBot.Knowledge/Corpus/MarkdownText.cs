using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>The Markdown that the corpus is written in, and its plain text.</summary>
internal static class MarkdownText
{
    /// <summary>Front matter, pipe tables and attributes on headings.</summary>
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGenericAttributes().UsePreciseSourceLocation().Build();

    /// <summary>A block's text without marks; links by their words.</summary>
    public static string Plain(Block block)
    {
        var text = new StringBuilder();
        Append(text, block);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Addresses of the links in a block.</summary>
    public static IReadOnlyList<string> Links(Block block) => [.. block.Descendants<LinkInline>().Select(link => link.Url ?? "")];

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inline }:
                Append(text, inline);
                text.Append(' ');
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append(' ');
                break;
            case ContainerBlock container and not Table:
                foreach (var child in container) Append(text, child);
                break;
        }
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: text.Append(' '); break;
                case ContainerInline inner: Append(text, inner); break;
            }
        }
    }
}
