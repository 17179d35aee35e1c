using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Turns;

public sealed class WishTests
{
    [Theory]
    [InlineData("please can we go back?", "go back")]
    [InlineData("Hello, would you delete my data?", "delete my data")]
    [InlineData("and now I’d like to run the cost split", "run the cost split")]
    [InlineData("i would like you to forget me", "forget me")]
    [InlineData("  help me draft a summary ", "draft a summary")]
    [InlineData("change it to 4", "change it to 4")]
    public void Is_what_is_left_without_the_manners(string text, string wish) => Assert.Equal(wish, Wish.Of(text));

    [Theory]
    [InlineData("so what is TUPE?", "what is TUPE?")]
    [InlineData("What is TUPE?", "What is TUPE?")]
    public void What_asks_for_nothing_to_be_done_stays_a_question(string text, string left) => Assert.Equal(left, Wish.Of(text));
}
