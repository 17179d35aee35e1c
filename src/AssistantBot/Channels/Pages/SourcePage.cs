using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>One document of the corpus, as the readable page that citations lead to.</summary>
internal static class SourcePage
{
    // A list of headings helps in a long document and is clutter in a short one.
    private const int HeadingsWorthListing = 4;

    public static Page Show(Document document, ISourceLibrary library) => new(document.Title, Html.Of($"""
        <nav class="trail" aria-label="You are here"><ul><li><a href="/sources">Sources</a></li><li><a href="/sources#{document.Source.Key}">{document.Source.Label}</a></li></ul></nav>
        <article>
        <h1>{document.Title}</h1>
        <p class="notice">{Standing(document.Source)}</p>
        {About(document)}
        {CaseFacts.Show(document.Case)}
        {Contents(document)}
        {Html.Each(document.Sections, section => Section(section, library))}
        </article>
        """))
    {
        Section = "/sources",
    };

    /// <summary>For an address that no document has.</summary>
    public static Page NotFound() => new("Page not found", Html.Of($"""
        <h1>We have no page for that source</h1>
        <p>The link may be old, or part of it may be missing. Look in <a href="/sources">the list of all sources</a>, or ask:</p>
        {AskForm.Show("", [])}
        """))
    {
        Section = "/sources",
        Status = StatusCodes.Status404NotFound,
    };

    private static Html Standing(Source source) => source.IsLocal
        ? Html.Of($"This document was imported here and is shown in its own words. What the import could not read is missing.")
        : Html.Of($"<strong>This is our summary, not the source’s own words.</strong> Quote from the original, at the place shown beside each heading.");

    private static Html About(Document document) => Html.Of($"""
        <dl class="facts">
        <div><dt>Source</dt><dd>{document.Source.Title}</dd></div>
        <div><dt>Place in it</dt><dd>{Place(document.Source, document.Locator)}</dd></div>
        <div><dt>Published by</dt><dd>{document.Source.Publisher}</dd></div>
        <div><dt>Date</dt><dd>{document.Source.Date}</dd></div>
        <div><dt>Licence</dt><dd>{document.Source.Licence}</dd></div>
        {Address(document.Source.Address)}
        </dl>
        """);

    private static Html Address(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? Html.Of($"""<div><dt>Address</dt><dd><a href="{address}" rel="external noopener">{address}</a></dd></div>""")
        : Html.None;

    private static Html Contents(Document document)
    {
        var headings = document.Sections.Where(section => section.Level == 2).ToList();
        return headings.Count < HeadingsWorthListing ? Html.None : Html.Of($"""
            <nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">On this page</h2>
            <ul>{Html.Each(headings, section => Html.Of($"""<li><a href="#{section.Anchor}">{section.Heading}</a></li>"""))}</ul></nav>
            """);
    }

    private static Html Section(Section section, ISourceLibrary library) => Html.Of($"""
        <section class="passage" {Id(section)}>
        {Heading(section)}
        {Law(section)}
        {Html.Each(section.Parts, part => PartHtml.Show(part, section, library))}
        </section>
        """);

    // What stands before the first heading has none, and no place of its own.
    private static Html Id(Section section) => section.Anchor.Length == 0 ? Html.None : Html.Of($"id=\"{section.Anchor}\"");

    private static Html Heading(Section section)
    {
        if (section.Level == 1) return Html.None;
        var place = Html.Of($"""<span class="place">{Place(section.Source, section.Locator)}</span>""");
        return section.Level == 2 ? Html.Of($"<h2>{section.Heading} {place}</h2>") : Html.Of($"<h3>{section.Heading} {place}</h3>");
    }

    private static Html Law(Section section) => section.LawYear is not { } year ? Html.None : Html.Of($"""
        <p class="notice law">This is about law or procurement rules as they stood in {year}. Check current law before you rely on it.</p>
        """);

    private static string Place(Source source, string locator) => $"{source.Label} {locator}";
}
