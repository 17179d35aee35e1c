using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Two questions in one breath.</summary>
public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("When did Tayside Contracts begin, and who owns it?", "and who owns it?")]
    [InlineData("Who owns Tayside Contracts?", "")]
    public void The_second_part_is_told_apart(string question, string second) => Assert.Equal(second, AskedValue.SecondPart(question));

    [Fact]
    public void The_second_part_leans_on_the_names_of_the_first()
    {
        var question = FollowUps.Resolve("When did Tayside Contracts begin, and how many elected members sit on its committee?", [], RealContent.Snapshot);
        var second = QuestionParts.Second(question, RealContent.Snapshot)!;
        Assert.Equal(QuestionShape.HowMuch, second.Shape);
        Assert.Contains(second.Names, name => name.Word == "tayside");
    }

    [Fact]
    public void Both_parts_are_answered()
    {
        var reply = OfflineAnswerer.Answer("When did Tayside Contracts begin trading, and how many elected members sit on its joint committee?", [], RealContent.Snapshot);
        Assert.Contains("1996", reply.Text, StringComparison.Ordinal);
        Assert.Contains("18", reply.Text, StringComparison.Ordinal);
    }
}
