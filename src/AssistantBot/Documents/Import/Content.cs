namespace AssistantBot.Documents.Import;

/// <summary>What a file says, of whatever format.</summary>
/// <param name="Title">The title that the file states for itself, or null.</param>
/// <param name="Pages">Number of pages; 0 where the format has none.</param>
/// <param name="Blocks">Its text in reading order; cleaned, never empty.</param>
internal sealed record Content(string? Title, int Pages, IReadOnlyList<Block> Blocks);

/// <summary>A piece of text.</summary>
/// <param name="Page">Page that it starts on, counted from 1; 0 where the format has none.</param>
internal abstract record Block(int Page);

/// <param name="Level">1 for the outermost.</param>
internal sealed record HeadingBlock(int Page, int Level, string Text) : Block(Page);

internal sealed record ProseBlock(int Page, string Text) : Block(Page);

internal sealed record ListBlock(int Page, bool Ordered, IReadOnlyList<string> Items) : Block(Page);

/// <param name="Caption">What stands above it as its name, or null.</param>
/// <param name="Rows">Body rows, each with as many cells as the header.</param>
internal sealed record TableBlock(int Page, string? Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : Block(Page);
