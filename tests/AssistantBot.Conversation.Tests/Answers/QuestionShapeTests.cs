using AssistantBot.Conversation.Answers;

namespace AssistantBot.Conversation.Tests.Answers;

public sealed class QuestionShapeTests
{
    [Theory]
    [InlineData("How much did Ceredigion and Powys save in 2011?", nameof(QuestionShape.HowMuch))]
    [InlineData("How many councils took part?", nameof(QuestionShape.HowMuch))]
    [InlineData("When did Tayside Contracts begin?", nameof(QuestionShape.When))]
    [InlineData("What does TUPE stand for?", nameof(QuestionShape.Define))]
    [InlineData("What are the risks of sharing?", nameof(QuestionShape.List))]
    [InlineData("Who owns Tayside Contracts?", nameof(QuestionShape.Who))]
    [InlineData("Compare Tayside and the Black Country", nameof(QuestionShape.Compare))]
    [InlineData("How should set-up costs be recovered?", nameof(QuestionShape.HowTo))]
    [InlineData("Can another council still join?", nameof(QuestionShape.YesNo))]
    [InlineData("what kpis should we use", nameof(QuestionShape.List))]
    [InlineData("give me the risk table for setting up a shared service", nameof(QuestionShape.List))]
    [InlineData("What does a joint committee do?", nameof(QuestionShape.Open))]
    [InlineData("Sovereignty", nameof(QuestionShape.Open))]
    public void The_words_tell_what_is_asked_for(string question, string shape) => Assert.Equal(shape, QuestionShapes.Of(question).ToString());
}
