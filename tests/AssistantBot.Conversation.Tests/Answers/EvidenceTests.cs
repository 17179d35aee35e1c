using AssistantBot.Conversation.Answers;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Whether a text holds the sort of thing that is asked for.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("How much did they save?", true)]
    [InlineData("What did the set-up cost?", true)]
    [InlineData("How many councils saved money?", false)]
    [InlineData("How long did it take?", false)]
    public void Money_is_told_from_numbers(string question, bool money) => Assert.Equal(money, Evidence.AsksForMoney(question));

    [Theory]
    [InlineData("They saved £250k a year.", true, true)]
    [InlineData("They saved 15 per cent.", true, true)]
    [InlineData("The toolkit gives no figure for the saving.", true, true)]
    [InlineData("Four councils took part.", true, false)]
    [InlineData("Four councils took part.", false, true)]
    [InlineData("Councils took part.", false, false)]
    public void Figures_are_seen(string text, bool money, bool has) => Assert.Equal(has, Evidence.HasFigure(text, money));

    [Theory]
    [InlineData("It began in 2008.", true)]
    [InlineData("The contract began in April.", true)]
    [InlineData("It runs for five years.", true)]
    [InlineData("It began with a review.", false)]
    public void Dates_are_seen(string text, bool has) => Assert.Equal(has, Evidence.HasDate(text));
}
