using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>The paragraphs, lists and tables of a corpus document.</summary>
internal static class PartHtml
{
    // More columns than this are not squeezed into a small screen but scrolled.
    private const int MostNarrowColumns = 4;

    public static Html Show(SectionPart part, Section section, ISourceLibrary library) => part switch
    {
        ProsePart prose => Html.Of($"<p>{prose.Text}</p>"),
        ListPart { Ordered: true } list => Html.Of($"<ol>{Html.Each(list.Items, item => Html.Of($"<li>{item}</li>"))}</ol>"),
        ListPart list => Html.Of($"<ul>{Html.Each(list.Items, item => Html.Of($"<li>{item}</li>"))}</ul>"),
        TablePart table => Table(table, section, library),
        _ => Html.None,
    };

    // A wide table scrolls by itself, so that the page does not; by keyboard it must be able to take the focus for that.
    private static Html Table(TablePart table, Section section, ISourceLibrary library) => Html.Of($"""
        <div class="table" role="region" aria-label="Table: {section.Heading}" tabindex="0">
        <table class="{(table.Header.Count > MostNarrowColumns ? "wide" : "narrow")}">
        <thead><tr>{Html.Each(table.Header, cell => Html.Of($"""<th scope="col">{cell}</th>"""))}</tr></thead>
        <tbody>
        {Html.Each(table.Rows, row => Html.Of($"""<tr id="{row.Anchor}">{Html.Each(row.Cells, cell => Html.Of($"<td>{cell.Text}{Links(cell, library)}</td>"))}</tr>"""))}
        </tbody>
        </table>
        </div>
        """);

    private static Html Links(TableCell cell, ISourceLibrary library) => Html.Each(cell.Links, link =>
        library.Find(link.Split('#')[0]) is { } document ? Html.Of($""" <a href="/sources/{link}">{document.Title}</a>""") : Html.None);
}
