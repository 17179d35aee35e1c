using AssistantBot.Plugins.CostApportionment.Asking;

namespace AssistantBot.Plugins.Tests.CostApportionment.Asking;

/// <summary>What a wish to share an amount says already.</summary>
public sealed class OpeningWordsTests
{
    [Theory]
    [InlineData("split £1.2m between East Lindsey and South Holland by population", "lines=Costs £1.2m|lines/1/basis=population|partners=East Lindsey and South Holland")]
    [InlineData("How should we split £1.2m of running costs between East Lindsey and South Holland?", "lines=Running costs £1.2m|partners=East Lindsey and South Holland")]
    [InlineData("divide 500k equally between 4 councils", "lines=Costs 500k|lines/1/basis=equally")]
    [InlineData("share our annual cost of 250,000 between Bromsgrove and Redditch 50/50", "lines=Annual cost 250,000|lines/1/basis=50/50|partners=Bromsgrove and Redditch")]
    [InlineData("can you apportion the £4.65 million transition fund among us by turnover?", "lines=Transition fund £4.65 million|lines/1/basis=turnover")]
    [InlineData("Please allocate 12,500 across Angus, Dundee and Perth in proportion to their staff.", "lines=Costs 12,500|lines/1/basis=staff|partners=Angus, Dundee and Perth")]
    public void Amount_basis_and_partners_are_heard(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', OpeningWords.Read(text).Select(value => $"{value.Path}={value.Typed}")));

    [Theory]
    [InlineData("how did East Lindsey and South Holland split £4.65m between them?")]
    [InlineData("How was the £1m of redundancy costs shared between Bromsgrove and Redditch?")]
    [InlineData("split the costs between Angus and Dundee")]
    [InlineData("share services between 4 councils")]
    [InlineData("Who shares 250,000 people between two councils?")]
    [InlineData("what is the split between Angus and Dundee?")]
    [InlineData("")]
    public void Other_words_are_no_such_wish(string text) => Assert.Empty(OpeningWords.Read(text));
}
