namespace AssistantBot.Knowledge.Tests.Completeness;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("saved £500,000 per annum", "£500000 a year")]
    [InlineData("50 per cent of posts", "50%")]
    [InlineData("between 9 to 14", "9-14")]
    [InlineData("on 1st August, 2010", "1 Aug 2010")]
    [InlineData("for seven years", "7 year")]
    [InlineData("a fourmonth period", "four-month")]
    [InlineData("see pages 9 to 14", "pp9-14")]
    [InlineData("Totals: -1,374,930", "-1,374,930")]
    public void A_figure_is_found_however_it_is_written(string text, string figure) =>
        Assert.Matches(Figures.Finder(figure), Figures.Fold(text));

    [Theory]
    [InlineData("saved £1.5 million", "£1")]
    [InlineData("in 2010", "10")]
    [InlineData("10 per cent", "10")]
    [InlineData("£10 a ticket", "10")]
    [InlineData("£250k", "£25")]
    [InlineData("paragraph 3.2", "3")]
    public void A_part_of_another_figure_is_not_the_figure(string text, string figure) =>
        Assert.DoesNotMatch(Figures.Finder(figure), Figures.Fold(text));

    [Fact]
    public void Numbers_are_read_in_figures_and_in_words() =>
        Assert.Equal(["3", "30700000.5", "2010", "11", "half", "15"], Figures.Numbers("Three councils, 30,700,000.5 in 2010/11; over half, not exceed15 per cent, at one time first"));
}
