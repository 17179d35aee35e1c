using System.Net;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class SourcePageTests(PageSite site) : IClassFixture<PageSite>
{
    [Fact]
    public async Task A_document_names_its_source_and_says_that_it_is_our_summary()
    {
        var html = await site.Client.GetStringAsync("/sources/hmep/case-study-4");
        Assert.Contains("This is our summary, not the source’s own words", html, StringComparison.Ordinal);
        foreach (var fact in (string[])["Shared Services Toolkit", "Department for Transport", "March 2013", "Open Government Licence"])
            Assert.Contains($"<dd>{fact}</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("a question never shown", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_document_is_not_called_our_summary()
    {
        var html = await site.Client.GetStringAsync("/sources/local/minutes");
        Assert.Contains("This document was imported here and is shown in its own words.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("our summary", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_has_its_anchor_and_its_place_in_the_source()
    {
        var html = await site.Client.GetStringAsync("/sources/hmep/case-study-4");
        Assert.Contains("id=\"saves\"", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Law in Central Wales <span class=\"place\">HMEP 3.24</span></h2>", html, StringComparison.Ordinal);
        Assert.Contains("In 2011 it saved £250k &amp; more.", html, StringComparison.Ordinal);
        Assert.Contains("<ol><li>First &lt;b&gt;</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_law_passage_says_that_current_law_must_be_checked()
    {
        var html = await site.Client.GetStringAsync("/sources/hmep/case-study-4");
        Assert.Contains("as they stood in 2013. Check current law", html, StringComparison.Ordinal);
        Assert.Single(PageTests.Matches(html, "Check current law"));
    }

    [Fact]
    public async Task A_case_study_shows_its_facts_and_whether_a_saving_was_achieved()
    {
        var html = await site.Client.GetStringAsync("/sources/hmep/case-study-4");
        Assert.Contains("<dd>target: £350k, annual, 2012, whole collaboration</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("not stated", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_row_has_its_anchor_and_its_links()
    {
        var html = await site.Client.GetStringAsync("/sources/hmep/risks");
        Assert.Contains("<tr id=\"seven-risks-row-1\"><td>No idea</td>\n<td>Read <a href=\"/sources/hmep/case-study-4#saves\">Central Wales</a></td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Risk</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leads_to_every_document()
    {
        var html = await site.Client.GetStringAsync("/sources");
        Assert.Contains("<a href=\"/sources/hmep/case-study-4\">Central Wales</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sources/hmep/risks\">Risks of setting up</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources/hmep/no-such")]
    [InlineData("/sources/hmep%2F..%2F..%2Fappsettings.json")]
    [InlineData("/sources/%3Cscript%3E")]
    public async Task An_unknown_document_gets_a_kind_page(string path)
    {
        using var response = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("We have no page for that source", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sources\">", html, StringComparison.Ordinal);
    }
}
