using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>A question in whole words, without the form that its answer is to have.</summary>
public sealed class PlainQuestionTests
{
    [Theory]
    [InlineData("anglia revs p'ship - who r in it", "anglia revenues partnership - who are in it")]
    [InlineData("wot did b'grove save over 3 yrs", "what did Bromsgrove save over 3 years")]
    [InlineData("m'bro and harboro", "Middlesbrough and harborough")]
    [InlineData("no. of svcs looked at", "number of services looked at")]
    [InlineData("£ to unravel it??", "how much money to unravel it??")]
    [InlineData("it cost £250k n more", "it cost £250k and more")]
    [InlineData("what did R & B cost?", "what did R & B cost?")]
    [InlineData("doesn't it? it's the council's", "doesn't it? it's the council's")]
    public void Shorthand_is_written_out(string question, string plain) => Assert.Equal(plain, Of(question).Text);

    [Theory]
    [InlineData("What are the risks of running it (not of setting it up)?", "What are the risks of running it  ?")]
    [InlineData("what parts does it need, for my committee paper?", "what parts does it need?")]
    [InlineData("I have to write it by Friday. What parts must it have?", "I have to write it. What parts must it have?")]
    [InlineData("Which projects were there? Names will do.", "Which projects were there? .")]
    [InlineData("team what did it save?", "what did it save?")]
    [InlineData("Good morning all, how is it run?", "how is it run?")]
    [InlineData("Team work: what helped?", "Team work: what helped?")]
    [InlineData("the benefits, in bullets", "the benefits")]
    [InlineData("in bullets", "in bullets")]
    [InlineData("why share rather than outsource?", "why share rather than outsource?")]
    public void The_form_of_the_answer_and_what_is_not_meant_are_left_out(string question, string plain) => Assert.Equal(plain, Of(question).Text);

    [Theory]
    [InlineData("how can we get our start-up costs back?", "how can we recover our start-up costs ?")]
    [InlineData("can the cost be got back?", "can the cost be recovered?")]
    [InlineData("joining two teams without paying people off", "joining two teams without redundancy")]
    [InlineData("the benefits Harborough got out of sharing", "the benefits Harborough benefited from sharing")]
    [InlineData("do partners have to live next door?", "do partners have to be neighbours with geographical proximity?")]
    [InlineData("how do we get back to the plan?", "how do we get back to the plan?")]
    [InlineData("what did they pay staff for overtime?", "what did they pay staff for overtime?")]
    public void Ways_of_speaking_whose_words_stand_apart_are_put_in_the_words_of_the_corpus(string question, string plain) => Assert.Equal(plain, Of(question).Text);

    [Theory]
    [InlineData("the yes/no questions as a table", true)]
    [InlineData("Give me a table of savings", true)]
    [InlineData("when to share and when not, side by side", true)]
    [InlineData("Which risks should we track? A table with the mitigations would help.", true)]
    [InlineData("I need the CIPFA grid of change issues", true)]
    [InlineData("Table of average savings for each model, please", true)]
    [InlineData("what does Table 2 say?", false)]
    public void A_table_is_asked_for_by_name(string question, bool asTable) => Assert.Equal(asTable, Of(question).AsTable);

    private static PlainQuestion Of(string question) => PlainQuestion.Of(question, RealContent.Snapshot);
}
