using System.Text.RegularExpressions;
using Markdig;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Reads Markdown as the HTML that it stands for. Its front matter and comments are left out.</summary>
internal sealed partial class MarkdownFileReader(ImportLimits limits) : IFileReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().Build();

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        var text = HeadingAttributes().Replace(TextDecoder.Decode(file.Read(limits.TextBytes)), "$1");
        return Task.FromResult(HtmlReader.Read(Markdown.ToHtml(text, Pipeline), limits, cancel));
    }

    /// <summary>What some writers put in braces behind a heading.</summary>
    [GeneratedRegex(@"^(#{1,6} [^{}\r\n]+)\{[^{}\r\n]*\}", RegexOptions.Multiline)]
    private static partial Regex HeadingAttributes();
}
