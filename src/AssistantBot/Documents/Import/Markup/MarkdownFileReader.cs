using Markdig;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Reads Markdown as the HTML that it stands for. Its front matter and comments are left out.</summary>
internal sealed class MarkdownFileReader(ImportLimits limits) : IFileReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().Build();

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        var html = Markdown.ToHtml(TextDecoder.Decode(file.Read(limits.TextBytes)), s_pipeline);
        return Task.FromResult(HtmlReader.Read(html, limits, cancel));
    }
}
