using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Yes or no first, where the evidence says so.</summary>
public sealed class PlainWordTests
{
    [Theory]
    [InlineData("Can two councils share a lawyer?", "Two councils share one lawyer.", "Yes")]
    [InlineData("Can two councils share a lawyer?", "Councils could share a lawyer.", "Yes")]
    [InlineData("Do two councils share a lawyer?", "Councils could share a lawyer.", null)]
    [InlineData("Do two councils share a lawyer?", "Some councils share a lawyer.", null)]
    [InlineData("Do two councils share a lawyer?", "No two councils share a lawyer.", "No")]
    [InlineData("Did all services improve?", "All services but one improved.", "No")]
    [InlineData("Do they measure it?", "Many services lack measures.", "No")]
    [InlineData("Can they pool money?", "Councils can pool money, the guide said in 2011.", "Yes")]
    public void A_plain_statement_says_it(string question, string statement, string? word) => Assert.Equal(word, PlainWord.Of(question, statement));

    [Theory]
    [InlineData("can we share a chief executive?", "Yes. ")]
    [InlineData("Does being lead authority mean doing most of the work?", "No. ")]
    [InlineData("Does sharing mean that a council gives up its sovereignty?", "No. ")]
    public void The_answer_begins_with_it(string question, string opening) => Assert.StartsWith(opening, Ask(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Should we share the back office or the front office?")]
    [InlineData("Isn't a shared chief executive a risk?")]
    [InlineData("How do two councils share a chief executive?")]
    public void A_choice_and_a_question_that_denies_get_none(string question) => Assert.DoesNotMatch("^(Yes|No)[.]", Ask(question));

    private static string Ask(string question) => OfflineAnswerer.Answer(question, [], RealContent.Snapshot).Text;
}
