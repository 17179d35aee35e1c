using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>Every document of the corpus, by source.</summary>
internal static class SourceListPage
{
    // In the order in which a reader would look: what to do, what others did, then what to look up.
    private static readonly (string Kind, string Name)[] Kinds =
    [
        ("path", "Where to start"), ("guidance", "Guidance"), (DocumentKinds.Comparison, "What agrees and what differs"), ("checklist", "Checklists"), ("table", "Tables"),
        (DocumentKinds.CaseStudy, "Case studies"), ("glossary", "Glossary"),
    ];

    public static Page Show(ISourceLibrary library) => new("Sources", Html.Of($"""
        <h1>Sources</h1>
        <p>The assistant answers from these documents alone. Each page is our summary of a part of a published source, with the place in the original beside each heading; imported documents are shown in their own words.</p>
        {Html.Each(library.All.GroupBy(document => document.Source.Key, StringComparer.Ordinal), Source)}
        """))
    {
        Section = "/sources",
    };

    private static Html Source(IEnumerable<Document> documents)
    {
        var source = documents.First().Source;
        return Html.Of($"""
            <section class="source" id="{source.Key}" aria-labelledby="{source.Key}-title">
            <h2 id="{source.Key}-title">{source.Label}</h2>
            <p>{source.Title}. {source.Publisher}, {source.Date}. Licence: {source.Licence}.</p>
            {Html.Each(Kinds, kind => Group(kind.Name, [.. documents.Where(document => document.Kind == kind.Kind)]))}
            </section>
            """);
    }

    private static Html Group(string name, IReadOnlyList<Document> documents) => documents.Count == 0 ? Html.None : Html.Of($"""
        <h3>{name}</h3>
        <ul class="documents">{Html.Each(documents, document => Html.Of($"""<li><a href="/sources/{document.Id}">{document.Title}</a> <span class="place">{document.Locator}</span></li>"""))}</ul>
        """);
}
