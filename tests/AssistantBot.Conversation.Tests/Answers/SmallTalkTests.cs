using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hello!")]
    [InlineData("good morning")]
    [InlineData("thanks")]
    [InlineData("Thank you very much!")]
    [InlineData("bye")]
    [InlineData("help")]
    [InlineData("What can you do?")]
    [InlineData("who are you?")]
    [InlineData("where do your answers come from?")]
    public void It_is_answered_as_help(string text) => Assert.Equal(ReplyKind.Help, SmallTalk.Match(text, RealContent.Snapshot)?.Kind);

    [Theory]
    [InlineData("hello, what did Ceredigion save?")]
    [InlineData("help us to choose a partner")]
    [InlineData("thanks to whom did Tayside save?")]
    [InlineData("good governance")]
    public void A_question_is_no_small_talk(string text) => Assert.Null(SmallTalk.Match(text, RealContent.Snapshot));

    [Fact]
    public void The_introduction_names_every_source_with_its_year_and_every_plugin()
    {
        var text = SmallTalk.Introduce("Welcome.", RealContent.Snapshot).Text;
        foreach (var source in RealContent.Snapshot.Knowledge.Documents.Select(document => document.Source).Distinct())
            Assert.Contains($"{source.Label} ({source.Year})", text, StringComparison.Ordinal);
        foreach (var plugin in RealContent.Snapshot.Plugins.All) Assert.Contains(plugin.Title, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Who_asks_what_it_can_do_is_told_what_each_plugin_is_for()
    {
        var text = SmallTalk.Match("what can you do?", RealContent.Snapshot)!.Text;
        foreach (var plugin in RealContent.Snapshot.Plugins.All) Assert.Contains(plugin.Purpose, text, StringComparison.Ordinal);
    }
}
