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

    [Fact]
    public void A_word_of_many_passages_is_no_name()
    {
        var passages = new SamplePassages();
        for (var i = 0; i < 20; i++) passages.Add("All of Powys saves.");
        Assert.False(Names.From(passages.All).Contains("powys"));
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
    public void The_real_corpus_tells_its_names_by_itself(string word, bool isName) => Assert.Equal(isName, Names.From(RealKnowledge.Base.Passages).Contains(word));
}
