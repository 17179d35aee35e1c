using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Whole conversations, said turn by turn in a chat and asked at once with their history: both must go alike.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Saving_then_source_then_another_council_then_a_correction()
    {
        var talk = new Script();
        await talk.SaysAsync("What did Ceredigion and Powys save?", ReplyKind.Answer, "£250k", "hmep/case-study-4");
        await talk.SaysAsync("source?", ReplyKind.Answer, "Shared Services Toolkit", "hmep/case-study-4");
        await talk.SaysAsync("and when did it start?", ReplyKind.Answer, "2008", "hmep/case-study-4");
        await talk.SaysAsync("What did South Hams and West Devon invest in revenues and benefits?", ReplyKind.Answer, "£300,000", "lgg/case-south-hams-west-devon");
        await talk.SaysAsync("where does that come from?", ReplyKind.Answer, "a guide for councils", "lgg/case-south-hams-west-devon");
    }

    [Fact]
    public async Task The_same_is_asked_of_the_other_council_of_a_table()
    {
        var talk = new Script();
        await talk.SaysAsync("What did North East Lincolnshire save a year on landline telecoms?", ReplyKind.Answer, "Landline", "lgg/case-north-north-east-lincolnshire");
        await talk.SaysAsync("what about the other one?", ReplyKind.Answer, "74,000", "lgg/case-north-north-east-lincolnshire");
    }

    [Theory]
    [InlineData("same for South Holland")]
    [InlineData("What about South Holland?")]
    [InlineData("no, I meant South Holland")]
    [InlineData("sorry, South Holland")]
    [InlineData("and for South Holland?")]
    public async Task The_same_is_asked_of_another(string text)
    {
        var talk = new Script();
        await talk.SaysAsync("How much does East Lindsey expect to save over ten years?", ReplyKind.Answer, "£19.4 million", "lgg/case-east-lindsey-south-holland");
        await talk.SaysAsync(text, ReplyKind.Answer, "£11.4 million", "lgg/case-east-lindsey-south-holland");
    }

    [Fact]
    public async Task Who_splits_what_is_asked_with_they_and_then_why()
    {
        var talk = new Script();
        await talk.SaysAsync("Tell me about Bromsgrove and Redditch", ReplyKind.Answer, "Redditch", "lgg/case-bromsgrove-redditch");
        await talk.SaysAsync("how did they split the redundancy costs?", ReplyKind.Answer, "equally", "lgg/case-bromsgrove-redditch");
    }

    [Fact]
    public async Task Why_is_answered_with_reasons_of_the_same_case()
    {
        var talk = new Script();
        await talk.SaysAsync("What do Ceredigion and Powys share?", ReplyKind.Answer, "street-works management", "hmep/case-study-4");
        await talk.SaysAsync("why?", ReplyKind.Answer, "recruiting", "hmep/case-study-4");
    }

    [Fact]
    public async Task Shorter_is_shorter_and_more_is_something_else()
    {
        var talk = new Script();
        var whole = await talk.SaysAsync("What has Tayside Contracts earned and invested since 1996?", ReplyKind.Answer, "£26.5m", "hmep/case-study-2");
        var shorter = await talk.SaysAsync("shorter please", ReplyKind.Answer, "Tayside", "hmep/case-study-2");
        Assert.True(shorter.Text.Length <= whole.Text.Length);
        var more = await talk.SaysAsync("more", ReplyKind.Answer, "", "");
        Assert.DoesNotContain(more.Citations, citation => whole.Citations.Any(shown => shown.Path == citation.Path && shown.Locator == citation.Locator));
        var further = await talk.SaysAsync("tell me more", null, "", "");
        Assert.NotEqual(more.Text, further.Text);
    }

    [Fact]
    public async Task Another_subject_forgets_the_one_before()
    {
        var talk = new Script();
        await talk.SaysAsync("What did Ceredigion and Powys save?", ReplyKind.Answer, "£250k", "hmep/case-study-4");
        await talk.SaysAsync("What is the Teckal exemption?", ReplyKind.Answer, "control", "");
        await talk.SaysAsync("Who chaired the East Herts task and finish group?", ReplyKind.Answer, "Ranger", "");
    }

    [Theory]
    [InlineData("source?")]
    [InlineData("more")]
    [InlineData("shorter")]
    [InlineData("why?")]
    public async Task Before_any_question_there_is_nothing_to_say_it_of(string text) =>
        await new Script().SaysAsync(text, ReplyKind.Help, "Ask me something first", "");

    [Theory]
    [InlineData("What did they save?", "save")]
    [InlineData("How did they split the costs?", "split the costs")]
    public async Task Who_is_meant_is_asked_back_and_each_suggestion_is_answered(string text, string kept)
    {
        var reply = await new Script().SaysAsync(text, ReplyKind.Clarify, kept, "");
        Assert.InRange(reply.Suggestions.Count, 2, 4);
        foreach (var suggestion in reply.Suggestions) await new Script().SaysAsync(suggestion, ReplyKind.Answer, "", "");
    }

    /// <summary>A chat that is also asked at once, with its history, each time.</summary>
    private sealed class Script
    {
        private readonly Talk _talk = new();
        private readonly List<string> _said = [];

        /// <param name="kind">The kind of reply; null for any.</param>
        /// <param name="expected">What the reply says.</param>
        /// <param name="document">The document of its first citation; empty for any.</param>
        public async Task<Reply> SaysAsync(string text, ReplyKind? kind, string expected, string document)
        {
            var reply = (await _talk.SayAsync(text)).Replies[^1];
            var asked = OfflineAnswerer.Answer(text, _said, RealContent.Snapshot);
            _said.Add(text);
            Assert.Equal((asked.Kind, asked.Text), (reply.Kind, reply.Text));
            if (kind is not null) Assert.Equal((text, kind.Value, reply.Text), (text, reply.Kind, reply.Text));
            Assert.Contains(expected, reply.Text, StringComparison.OrdinalIgnoreCase);
            if (document.Length > 0) Assert.Equal(document, reply.Citations[0].Document);
            return reply;
        }
    }
}
