using AssistantBot.Evaluation;

namespace AssistantBot.Tests.Evaluation;

public sealed class MatcherTests
{
    [Theory]
    [InlineData("In 2011 the collaboration saved £250k.", "£250k", true)]
    [InlineData("They saved £1,374,930 a year.", "£1374930", true)]
    [InlineData("They saved 15 per cent.", "15%", true)]
    [InlineData("a service‑level  agreement", "service-level agreement", true)]
    [InlineData("The cost was £1250k.", "250k", false)]
    [InlineData("The councils capitalised on IT.", "cap", false)]
    [InlineData("The council's \u2018one size\u2019 rule", "'one size'", true)]
    public void A_fact_is_found_whatever_its_notation(string answer, string wording, bool stated) => Assert.Equal(stated, FactMatcher.States(answer, [wording]));

    [Fact]
    public void One_of_several_wordings_will_do() => Assert.True(FactMatcher.States("ten thousand pounds", ["£10k", "ten thousand"]));

    [Theory]
    [InlineData("hmep", "3.22", "hmep", "3.22", true)]
    [InlineData("hmep", "3.22", "lgg", "3.22", false)]
    [InlineData("hmep", "3.6-3.9", "hmep", "3.7", true)]
    [InlineData("hmep", "3.7", "hmep", "3.10", false)]
    [InlineData("hmep", "Table 2", "hmep", "Table 2, row 4", true)]
    [InlineData("hmep", "Table 2, row 4", "hmep", "Table 2", true)]
    [InlineData("hmep", "Table 2, row 4", "hmep", "Table 2, row 5", false)]
    [InlineData("harborough", "Conclusions", "harborough", "Conclusions, item 7", true)]
    public void A_place_is_the_same_where_one_holds_the_other(string source, string loc, string citedSource, string cited, bool same) =>
        Assert.Equal(same, PlaceMatcher.IsSame(new EvalPlace(source, loc), citedSource, cited));
}
