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
    public void A_word_that_all_of_a_source_is_about_says_little_of_the_place()
    {
        var clauses = new SamplePassages().Add("Canals are repaired.").Index().Analyze("canals repaired").Clauses;
        Assert.Equal([("canals", 0.5), ("repaired", 1.0)], clauses.Select(clause => (clause.Word, clause.Weight)));
        Assert.Equal(0.5, RealKnowledge.Base.Index.Analyze("highways").Clauses.Single().Weight);
    }

    [Fact]
    public void What_the_document_says_is_found_before_what_is_said_of_the_document()
    {
        var passages = new SamplePassages().Add("The checklist is in the checklist's annex.").Add("An officer leads.").Add("Other.");
        Assert.Equal(1, passages.Find("what does the checklist say about who leads?")[0]);
        Assert.Equal(0, passages.Find("who leads the checklist?")[0]);
    }
}
