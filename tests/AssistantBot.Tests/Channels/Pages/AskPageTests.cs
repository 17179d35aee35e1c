using System.Net;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class AskPageTests(PageSite site) : IClassFixture<PageSite>
{
    [Fact]
    public async Task An_answer_has_its_citations_as_links_and_suggestions_that_carry_on()
    {
        var html = await site.Client.GetStringAsync("/ask?q=what+did+it+save%3F&earlier=who+shares+in+Wales%3F");
        Assert.Contains("<p>It <strong>saved</strong> £250k in 2011 <a class=\"mark\" href=\"/sources/hmep/case-study-4#saves\" aria-label=\"Source 1: HMEP Case study 4\">[1]</a>. &lt;i&gt;Odd&lt;/i&gt; [5].</p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sources/hmep/case-study-4#saves\">HMEP Case study 4: Central Wales</a>", html, StringComparison.Ordinal);
        Assert.Contains("Our summary: In 2011 it saved £250k.", html, StringComparison.Ordinal);
        Assert.Contains("/ask?q=What%20did%20it%20cost%3F&amp;earlier=who%20shares%20in%20Wales%3F&amp;earlier=what%20did%20it%20save%3F", html, StringComparison.Ordinal);
        var (question, history) = site.Assistant.Asked.First(asked => asked.History.Count > 0);
        Assert.Equal("what did it save?", question);
        Assert.Equal(["who shares in Wales?"], history);
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_costs_no_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/ask?q=only+the+head");
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(site.Assistant.Asked, asked => asked.Question == "only the head");
    }

    [Fact]
    public async Task A_hostile_question_is_shown_as_text()
    {
        var html = await site.Client.GetStringAsync("/ask?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3E");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ask?q=")]
    [InlineData("/ask?q=+%0A+")]
    public async Task An_empty_question_is_told_what_to_do(string path)
    {
        using var response = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Type a question first", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_001, "4,001 characters")]
    [InlineData(100_000, "100,000 characters")]
    public async Task A_question_that_is_too_long_is_told_so_and_kept(int length, string told)
    {
        using var response = await site.Client.GetAsync("/ask?q=" + new string('x', length));
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains(new string('x', 4_000) + "\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_question_is_asked_in_any_script()
    {
        using var response = await site.Client.GetAsync("/ask?q=" + Uri.EscapeDataString(new string('ŵ', 4_000)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
