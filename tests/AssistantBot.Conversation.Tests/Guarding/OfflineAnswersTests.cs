using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Cases;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;
using Xunit.Abstractions;

namespace AssistantBot.Conversation.Tests.Guarding;

/// <summary>How often the guard removes what stands in the evidence word for word: the offline answers to the questions that were written to develop with.</summary>
public sealed partial class OfflineAnswersTests(ITestOutputHelper output)
{
    private static readonly ContentSnapshot Content = RealContent.Snapshot;

    [Fact]
    public void What_the_corpus_says_word_for_word_stands()
    {
        var (all, removed) = (0, new List<string>());
        foreach (var reply in Replies())
        {
            var guard = new AnswerGuard([.. reply.Citations.Select((citation, index) => new NumberedEvidence(index + 1, citation, Whole(citation)))], [], Content);
            foreach (var sentence in Marked(reply.Text))
            {
                all++;
                if (guard.Check(sentence).Removal is { } removal) removed.Add($"{removal.Reason} ({removal.Detail}): {removal.Sentence}");
            }
        }

        output.WriteLine($"{removed.Count} of {all} sentences were removed:\n{string.Join('\n', removed)}");
        Assert.True(all > 1_000 && removed.Count <= 0.008 * all, $"{removed.Count} of {all} were removed:\n{string.Join('\n', removed)}");
    }

    private static IEnumerable<Reply> Replies() =>
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "questions"), "development-*.jsonl")
        from text in File.ReadLines(file)
        where text.Length > 0
        let line = JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web)!
        where CaseQuestions.Match(FollowUps.Resolve(line.Question, line.History, Content).Text, Content) is null
        let reply = OfflineAnswerer.Answer(line.Question, line.History, Content)
        where reply.Kind == ReplyKind.Answer && reply.Card is not ComparisonCard
        select reply;

    /// <summary>The sentences, each with the citation of its paragraph; without the remark on the law, which is the assistant's own.</summary>
    private static IEnumerable<string> Marked(string text)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(paragraph => !paragraph.StartsWith("Law and procurement rules", StringComparison.Ordinal)))
        {
            var mark = LastMark().Match(paragraph);
            var isList = ListLine().IsMatch(paragraph);
            foreach (var sentence in Sentences.Of(paragraph))
                yield return mark.Success && !isList && !sentence.Contains('[', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{sentence.TrimEnd()} {mark.Value} ") : sentence;
        }
    }

    private static string Whole(Plugins.Citation citation) =>
        Content.Knowledge.Passages.First(passage => (passage.Document.Id, passage.Anchor, passage.Locator) == (citation.Document, citation.Anchor, citation.Locator)).Text;

    [GeneratedRegex(@"\[\d+\]\s*$")]
    private static partial Regex LastMark();

    [GeneratedRegex(@"^(- |\d+\. )", RegexOptions.Multiline)]
    private static partial Regex ListLine();

    private sealed record Line(string Id, string Question, IReadOnlyList<string> History);
}
