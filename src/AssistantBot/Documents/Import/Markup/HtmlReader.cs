using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Reads HTML: what a page says, without what moves, asks or leads about. Nothing is loaded and nothing is run.</summary>
internal sealed class HtmlReader(ImportLimits limits) : IFileReader
{
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    public Task<Content> ReadAsync(ImportFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(file.Read(limits.TextBytes));
        using var page = new HtmlParser().ParseDocument(bytes);
        return Task.FromResult(Read(page, limits, cancel));
    }

    public static Content Read(string html, ImportLimits limits, CancellationToken cancel)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return Read(page, limits, cancel);
    }

    private static Content Read(IHtmlDocument page, ImportLimits limits, CancellationToken cancel)
    {
        var content = new ContentBuilder(limits) { Title = page.Title };
        var mains = page.QuerySelectorAll("main");
        IElement? root = mains.Length == 1 ? mains[0] : page.Body;
        if (root is not null) new HtmlWalker(content, limits, cancel).Walk(root);
        return content.Build();
    }
}
