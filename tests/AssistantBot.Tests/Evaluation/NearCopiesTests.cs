using AssistantBot.Evaluation;

namespace AssistantBot.Tests.Evaluation;

public sealed class NearCopiesTests
{
    [Theory]
    [InlineData("what is a legacy contract?", "What is a legacy contract?", true)]
    [InlineData("what did Sutton learn from the waste partnership?", "What did Sutton learn from being part of the waste partnership?", true)]
    [InlineData("legacy contract", "What is a legacy contract?", false)]
    [InlineData("what is Teckal?", "What is the Teckal exemption?", true)]
    [InlineData("what is Teckal?", "What is the Teckal exemption and which court case set it?", false)]
    [InlineData("who forks out at the start?", "Who pays for setting up at the start?", false)]
    public void A_near_copy_is_told_from_a_likeness(string ask, string question, bool copies) => Assert.Equal(copies, NearCopies.IsNearCopy(ask, question));
}
