using System.Net;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class PageTests(PageSite site) : IClassFixture<PageSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ask")]
    [InlineData("/ask?q=what+did+it+save%3F")]
    [InlineData("/sources")]
    [InlineData("/sources/hmep/case-study-4")]
    public async Task Every_page_has_a_title_one_heading_landmarks_and_a_policy(string path)
    {
        using var response = await site.Client.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html lang=\"en-GB\">", html, StringComparison.Ordinal);
        Assert.Contains("- Shared Services Assistant</title>", html, StringComparison.Ordinal);
        Assert.Single(Matches(html, "<h1"));
        Assert.Single(Matches(html, "<main"));
        Assert.Contains("class=\"skip\"", html, StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/js/chat.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task What_the_pages_load_is_there(string path, string type)
    {
        using var response = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task The_chat_page_has_suggestions_that_work_without_scripts_and_a_form_where_scripts_are_off()
    {
        var html = await site.Client.GetStringAsync("/");
        Assert.Contains("<form class=\"suggestions\" action=\"/ask\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Run the driver questionnaire\"", html, StringComparison.Ordinal);
        Assert.Contains("action=\"/ask\"", html[html.IndexOf("<noscript>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nonce_is_new_for_every_response()
    {
        using var first = await site.Client.GetAsync("/");
        using var second = await site.Client.GetAsync("/");
        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:3978")]
    public async Task A_request_by_another_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sources");
        request.Headers.Host = host;
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Bot:AppId", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    internal static IEnumerable<int> Matches(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
