using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Rows that a question picks by comparing them.</summary>
public sealed class RowComparisonTests
{
    [Theory]
    [InlineData("Which joint contract saved North Lincolnshire most per year?", "£83,794")]
    [InlineData("Which joint contract saved North East Lincolnshire the most per year?", "£81,800")]
    [InlineData("In Rotherham's table, which partnership model has the lowest average saving per project?", "£51k")]
    [InlineData("In Rotherham's table, which partnership model has the highest average saving per project?", "£382k")]
    public void The_most_and_the_least_are_compared_in_the_column_that_is_asked_for(string question, string value)
    {
        var reply = Ask(question);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.Contains(value, reply.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(value, reply.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which operating risk is rated high for likelihood?", "budgets")]
    [InlineData("which of the operating risks has low likelihood?", "ontractors")]
    public void Rows_are_picked_by_a_rating(string question, string risk) => Assert.Contains(risk, Ask(question).Text.Split('\n')[0], StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("£83,794", 83794)]
    [InlineData("£382k", 382000)]
    [InlineData("-145,260", 145260)]
    [InlineData("17 per cent", 17)]
    [InlineData("£3.5 million", 3500000)]
    public void A_cell_is_read_as_a_number(string cell, int number) => Assert.Equal(number, TableCells.Number(cell));

    [Theory]
    [InlineData("Landline telecommunications")]
    [InlineData("2011/12")]
    [InlineData("")]
    public void Words_are_no_number(string cell) => Assert.Null(TableCells.Number(cell));

    [Theory]
    [InlineData("What are the risks of setting up?")]
    [InlineData("What did the two councils save? At least say what each saved on bins.")]
    public void A_question_that_compares_nothing_picks_nothing(string question) => Assert.Null(ComparisonWish.Of(question));

    private static Reply Ask(string question) => OfflineAnswerer.Answer(question, [], RealContent.Snapshot);
}
