using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>Which document a question asks is no part of what it asks.</summary>
public sealed class SourceMentionTests
{
    [Theory]
    [InlineData("What does the East Herts checklist say about who leads?", "checklist", true)]
    [InlineData("According to the Scottish framework, why do schemes fail?", "framework", true)]
    [InlineData("why do schemes fail, going by the Rotherham report?", "report", true)]
    [InlineData("What goes into a checklist?", "checklist", false)]
    [InlineData("What does the checklist say about the report?", "report", false)]
    public void Words_that_say_which_document_are_told_from_what_is_asked(string question, string word, bool isMention) =>
        Assert.Equal(isMention, SourceMention.In(question).Contains(word));

    [Fact]
    public void What_the_document_says_is_found_before_what_is_said_of_the_document()
    {
        var passages = new SamplePassages().Add("The checklist is in the checklist's annex.").Add("An officer leads.").Add("Other.");
        Assert.Equal(1, passages.Find("what does the checklist say about who leads?")[0]);
        Assert.Equal(0, passages.Find("who leads the checklist?")[0]);
    }
}
