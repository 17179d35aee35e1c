using AssistantBot.Documents.Papers.Excel;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("Costs: 2026/27 [draft]?", "Costs 2026 27 draft")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "Sheet")]
    [InlineData("***", "Sheet")]
    [InlineData("History", "History (2)")]
    [InlineData("A name that is longer than thirty-one characters", "A name that is longer than thir")]
    public void A_name_is_made_one_that_Excel_takes(string wanted, string name) => Assert.Equal([name], SheetNames.Of([wanted]));

    [Fact]
    public void Names_are_unique_whatever_their_case_and_length()
    {
        var names = SheetNames.Of(["Costs", "costs", "COSTS", new string('x', 40), new string('x', 35), "costs (2)"]);
        Assert.Equal(["Costs", "costs (2)", "COSTS (3)", new string('x', 31), new string('x', 27) + " (2)", "costs (2) (2)"], names);
    }

    [Fact]
    public void No_character_is_cut_in_two() => Assert.Equal(new string('x', 30), SheetNames.Of([new string('x', 30) + "😀"])[0]);
}
