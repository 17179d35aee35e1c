using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>How statements and their citations are put together.</summary>
public sealed class AnswerTextTests
{
    private static readonly Passage First = Row(1);
    private static readonly Passage Second = Row(2);

    private readonly AnswerText _answer = new();

    [Fact]
    public void Each_place_is_cited_once_and_keeps_its_number()
    {
        _answer.AddParagraph(First, ["One.", "Two."]);
        _answer.AddParagraph(Second, ["Three."]);
        _answer.AddParagraph(First, ["Four."]);
        Assert.Equal("One. Two. [1]\n\nThree. [2]\n\nFour. [1]", _answer.ToString());
        Assert.Equal(["One. Two. Four.", "Three."], _answer.Citations.Select(citation => citation.Quote));
        Assert.Equal([First, Second], _answer.Passages);
    }

    [Fact]
    public void A_list_is_cited_at_the_line_before_it()
    {
        _answer.AddList(First, "Two things:", ["one", "two"], ordered: false);
        Assert.Equal("Two things: [1]\n\n- one\n- two", _answer.ToString());
        Assert.Equal("Two things: one two", Assert.Single(_answer.Citations).Quote);
    }

    [Fact]
    public void Steps_are_numbered()
    {
        _answer.AddList(First, "Two steps:", ["one", "two"], ordered: true);
        Assert.Equal("Two steps: [1]\n\n1. one\n2. two", _answer.ToString());
    }

    [Fact]
    public void Rows_are_items_with_citations_of_their_own_below_a_line_without()
    {
        _answer.AddLine("Risks:");
        _answer.AddItem(First, "It fails");
        _answer.AddItem(Second, "It is late");
        Assert.Equal("Risks:\n\n- It fails [1]\n- It is late [2]", _answer.ToString());
        Assert.Equal(["Table 2, row 1", "Table 2, row 2"], _answer.Citations.Select(citation => citation.Locator));
    }

    [Fact]
    public void A_remark_needs_no_source()
    {
        _answer.AddRemark("Check the current law.");
        Assert.Equal("Check the current law.", _answer.ToString());
        Assert.Empty(_answer.Citations);
    }

    private static Passage Row(int number) => RealContent.Snapshot.Knowledge.Passages.Single(passage => passage.Source.Key == "hmep" && passage.Locator == $"Table 2, row {number}");
}
