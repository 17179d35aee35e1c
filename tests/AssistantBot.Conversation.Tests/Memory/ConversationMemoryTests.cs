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
}
