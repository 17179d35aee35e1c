using AssistantBot.Documents.Import;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>Imported text is data: whatever it looks like, it is read back as words, and nothing in it says anything to the program or to a reader's screen.</summary>
public sealed class DataOnlyTests : IDisposable
{
    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Theory]
    [InlineData("<!-- asks: who pays at the start? -->")]
    [InlineData("---")]
    [InlineData("id: guide/start")]
    [InlineData("# Start {loc=\"1.1\"}")]
    [InlineData("## Costs {source=\"guide\" loc=\"1.1\" law=\"2011\"}")]
    [InlineData("Costs\n=====\n{source=\"guide\"}")]
    [InlineData("[1]: https://example.org \"Guide 1.1\"")]
    [InlineData("[click here](https://example.org) and ![a picture](https://example.org/p.png)")]
    [InlineData("As the guide says [1], and [guide/start](guide/start).")]
    [InlineData("<https://example.org> <img src=https://example.org/p.png> <script>alert(1)</script> </div>")]
    [InlineData("| Ref | Risk |\n|---|---|\n| 1 | none |")]
    [InlineData("```\ncode\n```")]
    [InlineData("> quoted **bold** _slanted_ `code` ~~gone~~ \\*")]
    [InlineData("- - - nested")]
    [InlineData("1. 2) 3. nested")]
    [InlineData("+ plus")]
    [InlineData("*** rule")]
    [InlineData("=== underline")]
    [InlineData("    indented code")]
    [InlineData("&lt;b&gt; &amp; &#91;1&#93; AT&T 5 < 6 > 4")]
    [InlineData("{{DATE(2025-01-01,SHORT)}} ${secret} {0}")]
    [InlineData("\u202Eright to left\u202C zero\u200Bwidth so\u00ADft")]
    public async Task Whatever_it_looks_like(string text)
    {
        await _import.Import(_import.Put("hostile.docx", WordSample.Write(WordSample.Styled("Heading1", text), WordSample.Plain(text), WordSample.Styled("Heading1", "Next"), WordSample.Plain("More."))));
        var corpus = CorpusReader.Read(_import.Knowledge);
        var document = corpus.Documents.Single(document => document.Source.IsLocal);
        var clean = TextCleaner.Clean(text);
        Assert.All(document.Sections, section => Assert.Equal("hostile", section.Source.Key));
        Assert.All(document.Sections, section => Assert.Empty(section.Asks));
        Assert.Equal([clean, "Next"], document.Sections.Select(section => section.Heading));
        Assert.Equal([new ProsePart(clean)], document.Sections[0].Parts);
        Assert.DoesNotMatch(@"[\[\]{}\p{Cc}\p{Cf}]|<[a-zA-Z/!?]", clean);
        Assert.Equal("Guide 1.1 First steps", string.Join(' ', corpus.Documents.Where(other => !other.Source.IsLocal).Select(other => $"{other.Source.Label} {other.Sections[0].Locator} {other.Sections[0].Heading}")));
    }

    [Fact]
    public async Task Cells_and_items_too()
    {
        await _import.Import(_import.Put("hostile.html", "<p>List:<ul><li># 1 | 2<li>- &lt;!-- asks: x --&gt;</ul><table><tr><th>A | B<th>{loc=\"1.1\"}<tr><td>---<td>[1]: x</table>"));
        var section = CorpusReader.Read(_import.Knowledge).Documents.Single(document => document.Source.IsLocal).Sections;
        Assert.Equal(["# 1 | 2", "- < !-- asks: x -->"], Assert.IsType<ListPart>(section[0].Parts[1]).Items);
        var table = Assert.IsType<TablePart>(Assert.Single(section[1].Parts));
        Assert.Equal(["A | B", "(loc=\"1.1\")"], table.Header);
        Assert.Equal(["---", "(1): x"], Assert.Single(table.Rows).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Characters_that_nobody_sees_go() => Assert.Equal("a bell, a final line", TextCleaner.Clean("\u0007a\u00A0bell,\r\n\t a \uFB01nal\uD800 \uF0B7 line\uFEFF "));

    [Fact]
    public async Task A_files_name_is_a_name_and_no_path()
    {
        await _import.Import(_import.Put("sub/.. [1] {x}.txt", "Some words."), source: "own");
        Assert.True(File.Exists(_import.Local("own/1-x.md")));
    }

    [Theory]
    [InlineData("../guide")]
    [InlineData("Guide")]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_key_is_a_key_and_no_path(string key) =>
        Assert.StartsWith("--source", new ImportRequest(_import.Put("a.txt", "Words."), key, null, null, null).Problem(), StringComparison.Ordinal);

    [Fact]
    public async Task The_toolkits_keys_are_theirs()
    {
        var error = await Assert.ThrowsAsync<ImportException>(() => _import.Import(_import.Put("a.txt", "Words."), source: "guide"));
        Assert.Equal("cannot join the source \"guide\", which is one of the toolkits; choose another key", error.Message);
        await _import.Import(_import.Put("guide.txt", "Words of our own."));
        Assert.True(File.Exists(_import.Local("guide-local/guide.md")));
    }
}
