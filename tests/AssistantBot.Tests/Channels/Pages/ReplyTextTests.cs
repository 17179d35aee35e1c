using AssistantBot.Channels.Pages;

namespace AssistantBot.Tests.Channels.Pages;

public sealed class ReplyTextTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("One\r\ntwo", "<p>One<br>\ntwo</p>")]
    [InlineData("Three things:\n- a\n- b\n\nDone.", "<p>Three things:</p>\n<ul><li>a</li>\n<li>b</li></ul>\n<p>Done.</p>")]
    [InlineData("2. second\n3. third", "<ol start=\"2\"><li>second</li>\n<li>third</li></ol>")]
    [InlineData("**Bold [1]** and not", "<p><strong>Bold <a>1</a></strong> and not</p>")]
    [InlineData("Said [1][2].", "<p>Said <a>1</a><a>2</a>.</p>")]
    [InlineData("No such source [7]", "<p>No such source [7]</p>")]
    [InlineData("a <b> & [x](javascript:alert(1))", "<p>a &lt;b&gt; &amp; [x](javascript:alert(1))</p>")]
    [InlineData("**open", "<p>**open</p>")]
    [InlineData("- **a** <i>", "<ul><li><strong>a</strong> &lt;i&gt;</li></ul>")]
    [InlineData("2008 was the year", "<p>2008 was the year</p>")]
    [InlineData("", "")]
    public void Text_becomes_paragraphs_lists_bold_and_citations(string text, string html) =>
        Assert.Equal(html, ReplyText.Show(text, number => number <= 2 ? Html.Of($"<a>{number}</a>") : null).ToString());
}
