namespace AssistantBot.Knowledge.Corpus;

/// <summary>One Markdown document of the corpus.</summary>
/// <param name="Id">Path below the knowledge folder without <c>.md</c>.</param>
/// <param name="Locator">Place in the source, for text whose heading names none.</param>
/// <param name="Kind">One of <see cref="DocumentKinds"/>.</param>
/// <param name="Themes">Keys of <c>themes.yaml</c>.</param>
/// <param name="Cases">The facts of a case study, or of the several cases that the document names in passing.</param>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Sections">The text under each heading, in order.</param>
public sealed record Document(
    string Id, string Title, Source Source, string Locator, string Kind, IReadOnlyList<string> Themes, IReadOnlyList<CaseStudy> Cases,
    string File, IReadOnlyList<Section> Sections)
{
    /// <summary>The case of a case study, or null for another document.</summary>
    public CaseStudy? Case => Kind == DocumentKinds.CaseStudy && Cases.Count > 0 ? Cases[0] : null;
}

/// <summary>What a document may be.</summary>
public static class DocumentKinds
{
    public const string CaseStudy = "case-study";

    /// <summary>What the field's terms mean.</summary>
    public const string Glossary = "glossary";

    /// <summary>What to do and read in a situation: signposts of our own, whose tables plugins read and nobody searches.</summary>
    public const string Path = "path";

    /// <summary>Where the documents agree and where they differ: what their own passages say, side by side.</summary>
    public const string Comparison = "comparison";

    public static IReadOnlyList<string> All { get; } = ["guidance", CaseStudy, "table", "checklist", Glossary, Path, Comparison];
}

/// <summary>The text below one heading, up to the next.</summary>
/// <param name="Anchor">Anchor of the heading in the document's page, unique within the document.</param>
/// <param name="Path">The headings above it, without the document's title, outermost first.</param>
/// <param name="LawYear">Year of the source, where the text is about law or procurement rules.</param>
/// <param name="Asks">Questions that it answers, as people put them; never shown.</param>
/// <param name="Line">Line of the heading, counted from 1.</param>
public sealed record Section(
    string Heading, int Level, string Anchor, IReadOnlyList<string> Path, Source Source, string Locator, int? LawYear,
    IReadOnlyList<string> Asks, IReadOnlyList<SectionPart> Parts, int Line);

/// <summary>A part of a section's text.</summary>
public abstract record SectionPart;

/// <summary>A paragraph, as plain text.</summary>
public sealed record ProsePart(string Text) : SectionPart;

/// <summary>A list, one plain text an item.</summary>
public sealed record ListPart(bool Ordered, IReadOnlyList<string> Items) : SectionPart;

/// <summary>A table; cells are plain text.</summary>
/// <param name="Line">Line of the header, counted from 1.</param>
public sealed record TablePart(IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows, int Line) : SectionPart;

/// <param name="Anchor">Anchor of the row in the document's page.</param>
/// <param name="Asks">Questions that the row answers; never shown.</param>
public sealed record TableRow(string Anchor, IReadOnlyList<TableCell> Cells, IReadOnlyList<string> Asks, int Line);

/// <param name="Links">Corpus documents that the cell links to, with an anchor where it names one.</param>
public sealed record TableCell(string Text, IReadOnlyList<string> Links);
