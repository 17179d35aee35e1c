using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Channels.Activities;

public sealed class TurnReaderTests
{
    [Theory]
    [InlineData("<at>Assistant</at> hello", "hello")]
    [InlineData("hello <at>Assistant</at>", "hello")]
    [InlineData("<at>Assistant</at>&nbsp;hello&nbsp;there", "hello there")]
    [InlineData("<at>Assistant</at>", "")]
    [InlineData("ask <at>Finance lead</at>, <at>Assistant</at>", "ask Finance lead,")]
    [InlineData("  plain  ", "plain")]
    public void The_assistants_mention_is_not_part_of_what_was_said(string text, string said)
    {
        var turn = Read($$"""
            "type":"message","text":{{JsonSerializer.Serialize(text)}},"entities":[
              null, 5, {"type":"clientInfo","locale":"en-GB"}, {"type":"mention"}, {"type":"mention","text":7,"mentioned":[]},
              {"type":"mention","text":"<at>Assistant</at>","mentioned": {"id":"28:bot","name":"Assistant"} },
              {"type":"mention","text":"<at>Finance lead</at>","mentioned":{"id":"29:other","name":"Finance lead"} }]
            """)!;
        Assert.Equal(said, turn.Text);
    }

    [Fact]
    public void A_turn_says_who_spoke_where()
    {
        var turn = Read(""" "type":"message","text":"hello" """)!;
        Assert.Equal(new Turn("msteams", "conversation-1", "activity-1", "29:person", "hello") { Account = "29:person" }, turn);
    }

    [Theory]
    [InlineData("\"isGroup\":true", true)]
    [InlineData("\"conversationType\":\"channel\"", true)]
    [InlineData("\"conversationType\":\"groupChat\"", true)]
    [InlineData("\"conversationType\":\"personal\"", false)]
    [InlineData("\"isGroup\":false", false)]
    public void A_conversation_of_several_people_is_told_apart(string conversation, bool shared) =>
        Assert.Equal(shared, Read($$""" "type":"message","text":"hello","conversation":{"id":"conversation-1",{{conversation}}} """, conversation: false)!.Shared);

    [Fact]
    public void A_cards_values_are_read_as_text()
    {
        var turn = Read(""" "type":"message","value":{"plugin":"driver-questionnaire","card":"7","1":"yes","2":3.50,"3":true,"4":null,"5":{"a":1},"6":[1]} """)!;
        Assert.Equal("", turn.Text);
        Assert.Equal(("driver-questionnaire", "7"), (turn.Submission!.Plugin, turn.Submission.Card));
        Assert.Equal([("1", "yes"), ("2", "3.50"), ("3", "true")], turn.Submission.Values.Select(value => (value.Key, value.Value)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"plugin\":\"x\"}")]
    [InlineData("{\"plugin\":[],\"card\":\"7\"}")]
    public void A_value_that_is_not_from_a_form_is_not_a_submission(string value)
    {
        var turn = Read($$""" "type":"message","text":"hello","value":{{value}} """)!;
        Assert.Null(turn.Submission);
        Assert.Equal("hello", turn.Text);
    }

    [Theory]
    [InlineData("false", "[{\"id\":\"29:person\"}]", true)]
    [InlineData("false", "[{\"id\":\"28:bot\"},{\"id\":\"29:person\"}]", true)]
    [InlineData("false", "[{\"id\":\"28:bot\"}]", true)]
    [InlineData("false", "[null,{}]", false)]
    [InlineData("false", "[]", false)]
    [InlineData("false", "null", false)]
    [InlineData("true", "[{\"id\":\"29:person\"}]", false)]
    [InlineData("true", "[{\"id\":\"28:bot\"}]", true)]
    public void A_person_is_greeted_and_a_group_once(string isGroup, string added, bool joined)
    {
        var turn = Read($$""" "type":"conversationUpdate","conversation":{"id":"conversation-1","isGroup":{{isGroup}}},"membersAdded":{{added}} """, conversation: false);
        Assert.Equal(joined, turn?.Joined ?? false);
    }

    [Fact]
    public void Elsewhere_the_assistants_own_joining_greets_nobody_for_the_persons_follows() =>
        Assert.Null(Read(""" "type":"conversationUpdate","channelId":"emulator","membersAdded":[{"id":"28:bot"}] """, channel: false));

    [Theory]
    [InlineData("<at>A &amp; B</at> hello", "<at>A & B</at>", "hello")]
    [InlineData("<at>A & B</at> hello", "<at>A &amp; B</at>", "hello")]
    [InlineData("hello", "<at>Assistant</at>", "hello")]
    [InlineData("<at>Assistant</at> and <at>Assistant</at>: costs &amp; risks &gt; savings?", "<at>Assistant</at>", "and  : costs & risks > savings?")]
    [InlineData("<at>Assistant</at>\u00a0hello", "<at>Assistant</at>", "hello")]
    [InlineData("<at id=\"0\">assistant</at> hello", "something else", "hello")]
    [InlineData("<at>Somebody</at> said hello", "something else", "Somebody said hello")]
    [InlineData("Assistant hello", "Assistant", "hello")]
    public void A_mention_is_known_however_it_is_written(string text, string mark, string said)
    {
        var turn = Read($$"""
            "type":"message","text":{{JsonSerializer.Serialize(text)}},"recipient":{"id":"28:bot","name":"Assistant"},
            "entities":[{"type":"mention","text":{{JsonSerializer.Serialize(mark)}},"mentioned":{"id":"28:bot","name":"Assistant"} }]
            """, recipient: false)!;
        Assert.Equal(said, turn.Text);
    }

    [Fact]
    public void Without_a_mention_a_text_stays_as_it_was_typed() =>
        Assert.Equal("is &lt;b&gt; a <tag>?", Read(""" "type":"message","text":"is &lt;b&gt; a <tag>?" """)!.Text);

    [Theory]
    [InlineData("typing")]
    [InlineData("invoke")]
    [InlineData("event")]
    [InlineData("Message")]
    public void Other_types_ask_for_no_answer(string type) => Assert.Null(Read($$""" "type":"{{type}}","text":"hello" """));

    private static Turn? Read(string fields, bool conversation = true, bool channel = true, bool recipient = true)
    {
        var json = $$"""
            {"id":"activity-1",{{(channel ? "\"channelId\":\"msteams\"," : "")}}"serviceUrl":"http://localhost","from":{"id":"29:person"},{{(recipient ? "\"recipient\":{\"id\":\"28:bot\"}," : "")}}
            {{(conversation ? "\"conversation\":{\"id\":\"conversation-1\"}," : "")}}{{fields}}}
            """;
        return TurnReader.Read(JsonSerializer.Deserialize(json, ActivityJson.Wire.BotActivity)!);
    }
}
