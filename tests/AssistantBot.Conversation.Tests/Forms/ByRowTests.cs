using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Rows that are asked one after another.</summary>
public sealed class ByRowTests
{
    [Fact]
    public async Task A_rating_with_its_reason_fills_both()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste");
        Assert.StartsWith("Noted: point 1 is partly met; the evidence of point 1 is we only have a draft.", await talk.HearAsync("partly, because we only have a draft"), StringComparison.Ordinal);
        Assert.Equal("partly: we only have a draft", (await talk.FinishAsync())["1"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_rating_alone_is_followed_by_what_shows_it()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste");
        Assert.Contains("What shows it? (Clear aims)", await talk.HearAsync("met"), StringComparison.Ordinal);
        Assert.Contains("point 2:** How far is this met: Committed leaders?", await talk.HearAsync("the agreement of 2024, clause 7"), StringComparison.Ordinal);
        Assert.Equal("met: the agreement of 2024, clause 7", (await talk.FinishAsync())["1"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("1 met, 2 partly, 3-5 not met", "met partly not not not")]
    [InlineData("1, 2 and 5 met, the rest none", "met met none none met")]
    [InlineData("met to all", "met met met met met")]
    public async Task Several_rows_in_one_message_end_the_form(string text, string expected)
    {
        var data = (await (await FormTalk.SaidAsync("run the readiness check", "waste")).SayAsync(text)).Reported();
        Assert.Equal(expected, string.Join(' ', data.Select(row => row.Value!.GetValue<string>())));
    }

    [Fact]
    public async Task Why_gives_the_rows_own_source()
    {
        var reply = (await (await FormTalk.SaidAsync("run the readiness check", "waste", "met", "skip")).SayAsync("why?")).Replies.Single();
        Assert.StartsWith("Committed leaders matter. [1]", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Appendix A, row 2", Assert.Single(reply.Citations).Locator);
    }

    [Fact]
    public async Task Skip_passes_the_whole_row_over()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste");
        Assert.Contains("point 2:**", await talk.HearAsync("skip"), StringComparison.Ordinal);
        Assert.Empty((await talk.SayAsync("skip the rest")).Reported());
    }

    [Theory]
    [InlineData("change 3 to met", "3", "met")]
    [InlineData("change clear aims to not met", "1", "not")]
    [InlineData("2 is not met because the leaders changed", "2", "not: the leaders changed")]
    [InlineData("evidence of 1 is the agreement of 2024", "1", "none: the agreement of 2024")]
    public async Task A_row_is_changed_by_its_number_or_name(string text, string row, string expected)
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste", "all no evidence");
        Assert.Equal(expected, (await talk.SayAsync(text)).Reported()[row]!.GetValue<string>());
    }

    [Fact]
    public async Task A_row_of_the_form_itself_stays() =>
        Assert.StartsWith("Clear aims belongs to the readiness check and stays", await (await FormTalk.SaidAsync("run the readiness check", "waste")).HearAsync("remove clear aims"), StringComparison.Ordinal);

    [Theory]
    [InlineData("high, low")]
    [InlineData("high and low")]
    [InlineData("likelihood high, impact low")]
    [InlineData("high likelihood and low impact")]
    public async Task Several_columns_of_a_row_are_given_at_once(string text)
    {
        var talk = await FormTalk.SaidAsync("run the board plan", "waste", "600k", "skip", "staff leave, costs rise");
        Assert.Contains("Who owns it? (staff leave)", await talk.HearAsync(text), StringComparison.Ordinal);
        var data = await talk.FinishAsync();
        Assert.Equal(("H", "L"), (data["risks/1/likelihood"]!.GetValue<string>(), data["risks/1/impact"]!.GetValue<string>()));
    }

    [Fact]
    public async Task No_rows_at_all_is_an_answer() => Assert.Null((await (await FormTalk.SaidAsync("run the board plan", "waste", "600k", "skip")).SayAsync("none")).Reported()["risks/1/name"]);

    [Fact]
    public async Task A_question_with_a_word_of_a_rating_is_a_question() =>
        Assert.Equal(2, (await (await FormTalk.SaidAsync("run the readiness check", "waste")).SayAsync("what does TUPE mean?")).Replies.Count);
}
