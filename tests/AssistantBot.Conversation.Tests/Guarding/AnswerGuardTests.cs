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

    [Theory]
    [InlineData("adversarial.jsonl", 0)]
    [InlineData("adversarial-2.jsonl", 1)]
    public void Adversarial_sentences_are_removed(string file, int most)
    {
        var through = GuardCase.Read(file).Where(one => one.Check(Content).Removal is null).Select(one => $"{one.Why}: {one.Say}").ToList();
        Assert.True(through.Count <= most, $"{through.Count} came through:\n{string.Join('\n', through)}");
    }

    [Theory]
    [InlineData("paraphrases.jsonl", 60, 5)]
    [InlineData("paraphrases-2.jsonl", 40, 6)]
    public void Faithful_paraphrases_stand(string file, int least, int most)
    {
        var cases = GuardCase.Read(file);
        var removed = cases.Select(one => one.Check(Content).Removal).OfType<Removal>().Select(removal => $"{removal.Reason} ({removal.Detail}): {removal.Sentence}").ToList();
        output.WriteLine($"{removed.Count} of {cases.Count} paraphrases were removed:\n{string.Join('\n', removed)}");
        Assert.True(cases.Count >= least && removed.Count <= most, $"{removed.Count} of {cases.Count} were removed:\n{string.Join('\n', removed)}");
    }
}
