using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

public sealed class NamesTests
{
    [Fact]
    public void Words_in_capitals_inside_sentences_are_names()
    {
        var passages = new SamplePassages().Add("The council of Powys shares. Staff of Powys's council are glad, and Ceredigion too.");
        for (var i = 0; i < 20; i++) passages.Add("The council saves.");
        var names = Names.From(passages.All);
        Assert.True(names.Contains("powys"));
        Assert.True(names.Contains("ceredigion"));
        Assert.False(names.Contains("staff"));
        Assert.False(names.Contains("council"));
        Assert.False(names.Contains("the"));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void A_word_of_more_than_eight_passages_in_a_hundred_is_no_name(int holders, bool isName)
    {
        var passages = new SamplePassages();
        for (var i = 0; i < 100; i++) passages.Add(i < holders ? "All of Powys saves." : "All save.");
        Assert.Equal(isName, Names.From(passages.All).Contains("powys"));
    }

    [Theory]
    [InlineData("powys", true)]
    [InlineData("nottinghamshire", true)]
    [InlineData("harborough", true)]
    [InlineData("kroeger", true)]
    [InlineData("council", false)]
    [InlineData("savings", false)]
    [InlineData("april", false)]
    [InlineData("governance", false)]
    [InlineData("roads", false)]
    [InlineData("redditch", true)]
    public void The_real_corpus_tells_its_names_by_itself(string word, bool isName) => Assert.Equal(isName, Names.From(RealKnowledge.Base.Passages).Contains(word));
}
