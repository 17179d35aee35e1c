using AssistantBot.Channels.Pages;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class HtmlTests
{
    [Fact]
    public void Text_that_is_put_in_is_encoded()
    {
        const string Hostile = "<script>alert('x')</script> & \"quoted\"";
        var html = Html.Of($"<p title=\"{Hostile}\">{Hostile}</p>").ToString();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"quoted\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_that_is_put_in_stays_as_it_is() =>
        Assert.Equal("<ul><li>a &lt; b</li>\n<li>c</li></ul>", Html.Of($"<ul>{Html.Each(["a < b", "c"], text => Html.Of($"<li>{text}</li>"))}</ul>").ToString());

    [Fact]
    public void Pounds_and_accents_stay_readable() => Assert.Equal("£250k à Môn", Html.Of($"{"£250k à Môn"}").ToString());
}
