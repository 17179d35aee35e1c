namespace AssistantBot.Documents.Import;

/// <summary>A document's title and its text below it, with headings in levels 2 to 5 and something under each.</summary>
internal sealed record Outline(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Longest title that the corpus takes, in characters.</summary>
    private const int LongestTitle = 80;

    private const int Deepest = 5;

    /// <param name="given">The title that the person gave, or null.</param>
    /// <param name="name">The title where neither the person nor the document gives one.</param>
    public static Outline Of(Content content, string? given, string name)
    {
        var blocks = content.Blocks.ToList();
        var top = TopHeading(blocks);
        if (top is not null && blocks.Count > 1 && (given is null || given == top.Text)) blocks.Remove(top);
        else top = null;
        var title = given ?? top?.Text ?? content.Title ?? name;
        return new Outline(TextCleaner.Shorten(title, LongestTitle), Level(FillHeadings(blocks)));
    }

    /// <summary>The heading that opens the document and stands above all others, or null.</summary>
    private static HeadingBlock? TopHeading(List<Block> blocks)
    {
        var headings = blocks.OfType<HeadingBlock>().ToList();
        return headings.Count > 0 && blocks[0] == headings[0] && headings.Skip(1).All(other => other.Level > headings[0].Level) ? headings[0] : null;
    }

    /// <summary>A heading with nothing under it becomes a paragraph.</summary>
    private static List<Block> FillHeadings(List<Block> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var next = blocks.ElementAtOrDefault(i + 1);
            if (blocks[i] is HeadingBlock heading && (next is null || next is HeadingBlock { Level: var below } && below <= heading.Level))
                blocks[i] = new ProseBlock(heading.Page, heading.Text);
        }

        return blocks;
    }

    private static List<Block> Level(List<Block> blocks)
    {
        var levels = blocks.OfType<HeadingBlock>().Select(heading => heading.Level).Distinct().Order().ToList();
        return [.. blocks.Select(block => block is HeadingBlock heading ? heading with { Level = Math.Min(levels.IndexOf(heading.Level) + 2, Deepest) } : block)];
    }
}
