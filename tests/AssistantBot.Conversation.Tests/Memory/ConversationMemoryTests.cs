using System.Collections.Immutable;
using System.Text.Json;
using AssistantBot.Conversation.Memory;

namespace AssistantBot.Conversation.Tests.Memory;

public sealed class ConversationMemoryTests
{
    [Fact]
    public void The_latest_six_questions_are_kept_oldest_first()
    {
        var memory = Enumerable.Range(1, 8).Aggregate(ConversationMemory.Empty, (memory, i) => memory.WithQuestion($"question {i}"));
        Assert.Equal(["question 3", "question 4", "question 5", "question 6", "question 7", "question 8"], memory.Questions);
    }

    [Fact]
    public void The_latest_64_activities_are_kept()
    {
        var memory = Enumerable.Range(1, 70).Aggregate(ConversationMemory.Empty, (memory, i) => memory.WithAnswered($"activity-{i}"));
        Assert.Equal(64, memory.Answered.Count);
        Assert.Equal(("activity-7", "activity-70"), (memory.Answered[0], memory.Answered[^1]));
    }

    [Fact]
    public void A_message_without_an_id_leaves_no_trace() => Assert.Same(ConversationMemory.Empty, ConversationMemory.Empty.WithAnswered(null));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var answers = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("1", "yes").Add("10", "unsure");
        var memory = new ConversationMemory(["What is £250k?"], ["activity-1"], [new FormSession("driver-questionnaire", answers, "2", "card-1", FormStage.PutAside)]);
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(memory, MemoryJson.Default.ConversationMemory), MemoryJson.Default.ConversationMemory)!;
        Assert.Equal(memory.Questions, read.Questions);
        Assert.Equal(memory.Answered, read.Answered);
        var (before, after) = (memory.Forms.Single(), read.Forms.Single());
        Assert.Equal(answers, after.Answers);
        Assert.Equal(before with { Answers = after.Answers, Skipped = after.Skipped, Carried = after.Carried }, after);
    }

    [Fact]
    public void A_stage_is_written_by_its_name_so_that_their_order_may_change()
    {
        var session = new FormSession("p", ImmutableSortedDictionary<string, string>.Empty, "1", "c", FormStage.Finished);
        Assert.Contains("\"Finished\"", JsonSerializer.Serialize(ConversationMemory.Empty.WithForm(session), MemoryJson.Default.ConversationMemory), StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_of_an_earlier_version_is_read_with_its_form()
    {
        const string Stored = """{"Questions":["What is TUPE?"],"Form":{"Plugin":"driver-questionnaire","Answers":{"1":"yes"},"Current":"2","Card":"card-1","Stage":"PutAside"},"Answered":["activity-1"]}""";
        var memory = JsonSerializer.Deserialize(Stored, MemoryJson.Default.ConversationMemory)!;
        var form = Assert.Single(memory.Forms);
        Assert.Equal(("driver-questionnaire", "yes", "2", FormStage.PutAside), (form.Plugin, form.Answers["1"], form.Current, form.Stage));
        Assert.Empty(form.Skipped);
        Assert.Equal((1, 1, 0), (memory.Questions.Count, memory.Answered.Count, memory.Exchanges.Count));
        Assert.DoesNotContain("\"Form\":", JsonSerializer.Serialize(memory, MemoryJson.Default.ConversationMemory), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_20_exchanges_are_kept_and_fewer_where_they_are_long()
    {
        var memory = Enumerable.Range(1, 22).Aggregate(ConversationMemory.Empty, (memory, i) => memory.WithExchange(new Exchange($"question {i}", "answer", [])));
        Assert.Equal(("question 3", 20), (memory.Exchanges[0].Question, memory.Exchanges.Count));
        memory = memory.WithExchange(new Exchange("long", new string('a', 59_900), []));
        Assert.Equal("long", memory.Exchanges[^1].Question);
        Assert.True(memory.Exchanges.Count < 10);
    }
}
