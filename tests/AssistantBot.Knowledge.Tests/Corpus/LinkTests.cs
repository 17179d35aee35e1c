namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class LinkTests
{
    private const string Fix = "write the id of a document, with #anchor of a heading where one is meant";

    [Theory]
    [InlineData("toolkit/costs")]
    [InlineData("toolkit/costs#who-pays")]
    public void Links_to_a_document_or_a_heading_are_sound(string target) =>
        FaultAssert.None(CorpusFolder.ReadBody($"## Who pays\n\nSee [there]({target}).\n"));

    [Theory]
    [InlineData("toolkit/gone")]
    [InlineData("toolkit/costs#gone")]
    [InlineData("toolkit/costs#Who-pays")]
    [InlineData("toolkit/costs.md")]
    [InlineData("#who-pays")]
    [InlineData("https://example.org/")]
    public void Other_links_lead_nowhere(string target) => FaultAssert.Only(
        CorpusFolder.ReadBody($"## Who pays\n\nSee\n[there]({target}).\n"), CorpusFolder.FirstLine + 3, $"the link \"{target}\" leads nowhere", Fix);

    [Theory]
    [InlineData("## Who pays\n\nThese do:\n\n- all, see [there](gone)\n", 4)]
    [InlineData("## Who pays\n\n> All, see [there](gone)\n", 2)]
    [InlineData("## Risks {loc=\"Table 2\"}\n\n| Ref |\n|---|\n| 1 |\n| [2](gone) |\n", 5)]
    [InlineData("## Who pays, see [there](gone)\n\nAll do.\n", 0)]
    [InlineData("## Who pays\n\n![a picture](gone)\n", 2)]
    public void Links_are_checked_wherever_they_stand(string body, int below) =>
        FaultAssert.Only(CorpusFolder.ReadBody(body), CorpusFolder.FirstLine + below, "the link \"gone\" leads nowhere", Fix);

    [Fact]
    public void A_link_between_documents_may_lead_forward()
    {
        using var folder = new CorpusFolder();
        folder.Write("guide/first.md", (CorpusFolder.FrontMatter + "## Start\n\nSee [costs](toolkit/costs#who-pays).\n").Replace("id: toolkit/costs", "id: guide/first", StringComparison.Ordinal));
        FaultAssert.None(folder.Read());
    }

    [Fact]
    public void The_links_of_a_cell_are_kept_beside_its_words()
    {
        var corpus = CorpusFolder.ReadBody("## Risks {loc=\"Table 2\"}\n\n| Ref |\n|---|\n| [costs](toolkit/costs) and [risks](toolkit/costs#risks) |\n| 2 |\n");
        FaultAssert.None(corpus);
        var cell = Assert.IsType<AssistantBot.Knowledge.Corpus.TablePart>(corpus.Documents[0].Sections[0].Parts[0]).Rows[0].Cells[0];
        Assert.Equal("costs and risks", cell.Text);
        Assert.Equal(["toolkit/costs", "toolkit/costs#risks"], cell.Links);
    }
}
