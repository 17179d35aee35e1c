using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Answers that must come out so, however the ranking is tuned.</summary>
public sealed class OfflineAnswererTests
{
    [Theory]
    [InlineData("how much did Ceredigion and Powys save in 2011?")]
    [InlineData("What did ceredigion and powys save?")]
    public void Ceredigion_and_Powys_saved_250k_and_aimed_at_350k(string question)
    {
        var reply = Ask(question);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.Contains("£250k", reply.Text, StringComparison.Ordinal);
        Assert.Contains("£350k", reply.Text, StringComparison.Ordinal);
        Assert.Contains("target", reply.Text, StringComparison.Ordinal);
        Assert.Equal(("hmep", "Case study 4"), (reply.Citations[0].Source, reply.Citations[0].Locator));
    }

    [Fact]
    public void Councils_that_join_after_the_notice_are_row_4_of_Table_2_with_its_mitigation()
    {
        var reply = Ask("what could go wrong if more councils want to join after the notice is out?");
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        var row = reply.Citations.Index().Single(cited => cited.Item is { Source: "hmep", Locator: "Table 2, row 4" });
        var paragraph = Assert.Single(reply.Text.Split("\n"), line => line.EndsWith($"[{row.Index + 1}]", StringComparison.Ordinal));
        Assert.Contains("Further councils want to take part", paragraph, StringComparison.Ordinal);
        Assert.Contains("Keep the notice broad, so as to include councils that might potentially take part", paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void The_risks_of_setting_up_are_the_seven_rows_of_Table_2_each_cited()
    {
        var reply = Ask("what are the risks when we set up a shared service?");
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        for (var row = 1; row <= 7; row++) Assert.Contains(reply.Citations, citation => citation.Source == "hmep" && citation.Locator == $"Table 2, row {row}");
    }

    [Fact]
    public void A_table_that_is_asked_for_is_shown_whole()
    {
        var reply = Ask("give me the risk table for setting up a shared service");
        Assert.Equal(7, reply.Citations.Count(citation => citation.Locator.StartsWith("Table 2, row", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Can I have the yes/no questions that tell us whether a roads service is worth sharing, as a table?", "Table 1, row", 9)]
    [InlineData("Put the risks of running a shared service (not of setting one up) in a table for my committee paper, with ratings.", "Table 4, row", 6)]
    [InlineData("Which London examples are there among the shorter further cases? A small table of who and what would do.", "Case studies of shared services activity, row", 3)]
    [InlineData("Please set out side by side when to go with another public body, when with a company, and when to leave a service alone.", "Appendix 1 opportunities for Shared Services, row", 5)]
    public void What_is_wanted_as_a_table_gets_the_table_near_the_best_and_of_it_the_rows_that_are_named(string question, string rows, int count) =>
        Assert.Equal(count, Ask(question).Citations.Count(citation => citation.Locator.StartsWith(rows, StringComparison.Ordinal)));

    [Fact]
    public void Each_side_of_a_comparison_is_told_from_its_own_case()
    {
        var reply = Ask("East Kent or East Lindsey and South Holland: how do the two ways of delivering the service differ?");
        Assert.Contains("Thanet District Council", reply.Text, StringComparison.Ordinal);
        Assert.Contains("company", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_set_against_another_is_a_comparison_that_tells_both()
    {
        var reply = Ask("All in one go or bit by bit? Set Bromsgrove and Redditch against South Hams and West Devon.");
        Assert.Contains("Bromsgrove", reply.Text, StringComparison.Ordinal);
        Assert.Contains("organic", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_stands_beside_the_best_passage_in_its_document_is_told_whole()
    {
        var reply = Ask("Which projects did the front office shared services report look at?");
        Assert.Contains("London Borough of Hackney", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Cumbria County Council", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many bosses did tri-borough have before and after?", "from 62 to 34")]
    [InlineData("HMEP's survey of all 150 authorities: how many actually sent something back?", "67 individual responses")]
    public void What_is_counted_may_be_put_in_other_words_or_left_out(string question, string told) => Assert.Contains(told, Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_line_that_leads_a_table_is_told_with_its_rows()
    {
        var reply = Ask("what different ways of sharing does the Rotherham report name?");
        for (var row = 1; row <= 7; row++) Assert.Contains(reply.Citations, citation => citation is { Source: "rotherham" } && citation.Locator == $"Section 7, row {row}");
    }

    [Fact]
    public void What_a_checklist_says_is_told_and_not_what_is_said_of_the_checklist() =>
        Assert.Equal("Appendix A, row 8", Ask("What does the East Herts checklist say about who should run the service day to day?").Citations[0].Locator);

    [Fact]
    public void The_statement_that_holds_the_value_asked_for_is_told() =>
        Assert.Contains("Verdant", Ask("Who won the joint waste collection contract let by South Oxfordshire and Vale of White Horse?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_word_that_stands_for_nobody_is_kept_when_asking_back()
    {
        var reply = Ask("How long does it take to set up?");
        Assert.Equal(ReplyKind.Clarify, reply.Kind);
        Assert.All(reply.Suggestions, suggestion => Assert.StartsWith("How long does it take to set up ", suggestion, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("who won the world cup?")]
    [InlineData("what's the weather like tomorrow?")]
    [InlineData("how do I bake bread?")]
    [InlineData("tell me a joke")]
    public void Another_subject_is_redirected_with_something_to_try(string question)
    {
        var reply = Ask(question);
        Assert.Equal(ReplyKind.Redirect, reply.Kind);
        Assert.Empty(reply.Citations);
        Assert.NotEmpty(reply.Suggestions);
    }

    [Fact]
    public void A_council_of_which_nothing_is_held_is_abstained_from_with_the_nearest_topics()
    {
        var reply = Ask("what did Cornwall save?");
        Assert.Equal(ReplyKind.Abstain, reply.Kind);
        Assert.StartsWith("The toolkits I hold don't answer that: they say nothing of Cornwall.", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Citations);
        Assert.NotEmpty(reply.Suggestions);
        Assert.All(reply.Suggestions, topic => Assert.Contains(topic, reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_offered_first_is_answered() =>
        Assert.All(SmallTalk.Starters, starter => Assert.Equal(ReplyKind.Answer, Ask(starter).Kind));

    [Fact]
    public void Who_asks_where_to_start_is_shown_one_way() =>
        Assert.Equal("paths/where-to-start", Assert.Single(Ask("where do I start?").Citations, citation => citation.Document.StartsWith("paths/", StringComparison.Ordinal)).Document);

    [Fact]
    public void Law_is_told_with_its_year()
    {
        var reply = Ask("What did the Official Journal notice have to include?");
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.Matches("as they stood in 20\\d\\d: check the current law", reply.Text);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("???!!!")]
    [InlineData("the of and")]
    [InlineData("😀")]
    [InlineData("[1] <script>alert(1)</script> | ** `")]
    [InlineData("\u0000\u0007")]
    [InlineData("£250k")]
    public void Odd_text_gets_a_reply(string question) => Assert.NotEmpty(Ask(question).Text);

    [Fact]
    public void A_long_question_gets_a_reply() =>
        Assert.NotEmpty(Ask(string.Concat(Enumerable.Repeat("what did Ceredigion save and ", 140))).Text);

    private static Reply Ask(string question) => OfflineAnswerer.Answer(question, [], RealContent.Snapshot);
}
