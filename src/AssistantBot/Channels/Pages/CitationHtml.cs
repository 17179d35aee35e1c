using AssistantBot.Channels.Activities;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.Pages;

/// <summary>Citations on a page: the numbers in the text, and the list of what they stand for.</summary>
internal sealed class CitationHtml(SourceLabel label, IReadOnlyList<Citation> citations)
{
    private readonly CitationWriter _writer = new(label, site: null);

    /// <summary>The number as a link, or null where there is no such citation; numbers count from 1.</summary>
    public Html? Mark(int number) => number < 1 || number > citations.Count
        ? null
        : Html.Of($"""<a class="mark" href="{citations[number - 1].Path}" aria-label="Source {number}: {_writer.Place(citations[number - 1])}">[{number}]</a>""");

    /// <summary>The numbers of some of the citations.</summary>
    public Html Marks(IEnumerable<Citation> some) =>
        Html.Each(some.Distinct(), citation => Html.Of($" {Mark(citations.TakeWhile(other => other != citation).Count() + 1) ?? Html.None}"));

    public Html List() => citations.Count == 0 ? Html.None : Html.Of($"""
        <h2>Where this comes from</h2>
        <ol class="citations">
        {Html.Each(citations, citation => Html.Of($"""
            <li><a href="{citation.Path}">{_writer.Title(citation)}</a>
            <p class="small">Our summary: {citation.Quote}</p></li>
            """))}
        </ol>
        """);
}
