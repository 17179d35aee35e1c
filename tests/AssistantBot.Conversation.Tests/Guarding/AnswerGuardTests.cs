using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Tests.Fakes;
using Xunit.Abstractions;

namespace AssistantBot.Conversation.Tests.Guarding;

public sealed class AnswerGuardTests(ITestOutputHelper output)
{
    private static readonly ContentSnapshot Content = RealContent.Snapshot;

    [Fact]
    public void There_are_enough_adversarial_sentences() => Assert.True(GuardCase.Read("adversarial.jsonl").Count >= 80);

    [Fact]
    public void Every_adversarial_sentence_is_removed()
    {
        var through = GuardCase.Read("adversarial.jsonl").Where(one => one.Check(Content).Removal is null).Select(one => $"{one.Why}: {one.Say}").ToList();
        Assert.True(through.Count == 0, $"{through.Count} came through:\n{string.Join('\n', through)}");
    }

    [Fact]
    public void Faithful_paraphrases_stand()
    {
        var cases = GuardCase.Read("paraphrases.jsonl");
        var removed = cases.Select(one => one.Check(Content).Removal).OfType<Removal>().Select(removal => $"{removal.Reason} ({removal.Detail}): {removal.Sentence}").ToList();
        output.WriteLine($"{removed.Count} of {cases.Count} paraphrases were removed:\n{string.Join('\n', removed)}");
        Assert.True(cases.Count >= 60 && removed.Count <= 0.08 * cases.Count, $"{removed.Count} of {cases.Count} were removed:\n{string.Join('\n', removed)}");
    }
}
