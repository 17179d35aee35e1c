using System.Text.Json;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>What holds for every answer, tried on all the questions that were written to develop with.</summary>
public sealed partial class EveryAnswerTests
{
    private static readonly ContentSnapshot Content = RealContent.Snapshot;

    private static readonly Lazy<List<(string Id, Reply Reply)>> Asked = new(() => [.. Questions().Select(line => (line.Id, Ask(line)))]);

    [Fact]
    public void There_are_questions_to_try() => Assert.True(Asked.Value.Count > 300);

    [Fact]
    public void An_answer_has_citations_and_only_a_refusal_may_have_them_too() => Check(reply =>
        Assert.True(reply.Kind == ReplyKind.Abstain || (reply.Kind == ReplyKind.Answer) == (reply.Citations.Count > 0)));

    [Fact]
    public void Every_number_in_brackets_is_a_citation_and_every_citation_has_one() => Check(reply =>
        Assert.Equal(Enumerable.Range(1, reply.Citations.Count), Marks().Matches(reply.Text).Select(mark => int.Parse(mark.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order()));

    [Fact]
    public void Every_citation_leads_to_a_place_of_the_corpus() => Check(reply => Assert.All(reply.Citations, citation =>
    {
        var document = Content.Knowledge.Find(citation.Document);
        Assert.NotNull(document);
        Assert.Equal(document.Title, citation.Title);
        Assert.True(Content.Knowledge.Corpus.Sources.ContainsKey(citation.Source), citation.Source);
        Assert.NotEmpty(citation.Locator);
        Assert.NotEmpty(citation.Quote);
        Assert.True(citation.Anchor.Length == 0 || Content.Knowledge.Passages.Any(passage => passage.Document == document && passage.Anchor == citation.Anchor), citation.Path);
    }));

    [Fact]
    public void Every_amount_stands_in_the_cited_documents() => Check(reply =>
    {
        if (reply.Kind != ReplyKind.Answer) return;
        var evidence = string.Join('\n', reply.Citations.Select(citation => $"{citation.Quote}\n{string.Join('\n', Passages(citation.Document).Select(passage => passage.Text))}"));
        Assert.All(Amounts().Matches(reply.Text), amount => Assert.Contains(amount.Value, evidence, StringComparison.Ordinal));
    });

    [Fact]
    public void What_an_author_asked_is_never_shown() => Check(reply =>
        Assert.All(Content.Knowledge.Passages.SelectMany(passage => passage.Asks).Where(ask => ask.Length > 20 && ask.EndsWith('?')), ask => Assert.DoesNotContain(ask, reply.Text, StringComparison.Ordinal)));

    [Fact]
    public void At_most_three_things_are_suggested_and_none_twice() => Check(reply =>
    {
        Assert.InRange(reply.Suggestions.Count, 0, 3);
        Assert.Equal(reply.Suggestions.Count, reply.Suggestions.Distinct(StringComparer.Ordinal).Count());
        Assert.All(reply.Suggestions, suggestion => Assert.InRange(suggestion.Length, 3, 80));
    });

    [Fact]
    public void The_same_question_gets_the_same_answer() => Assert.All(Questions().Take(40).Zip(Asked.Value), pair =>
    {
        var again = Ask(pair.First);
        Assert.Equal((pair.Second.Reply.Kind, pair.Second.Reply.Text), (again.Kind, again.Text));
        Assert.Equal(pair.Second.Reply.Citations, again.Citations);
    });

    private static void Check(Action<Reply> check) => Assert.All(Asked.Value, asked =>
    {
        try
        {
            check(asked.Reply);
        }
        catch (Xunit.Sdk.XunitException error)
        {
            throw new Xunit.Sdk.XunitException($"{asked.Id}: {error.Message}\n{asked.Reply.Text}");
        }
    });

    private static IEnumerable<Passage> Passages(string document) => Content.Knowledge.Passages.Where(passage => passage.Document.Id == document);

    private static Reply Ask(Line line) => OfflineAnswerer.Answer(line.Question, line.History, Content);

    private static IEnumerable<Line> Questions() =>
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "questions"), "development-*.jsonl").Order(StringComparer.Ordinal)
        from text in File.ReadLines(file)
        where text.Length > 0
        select JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web)!;

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"£\d[\d.,]*(?:k|m|bn)?(?<![.,])|\d[\d.]*(?= per cent|%)")]
    private static partial Regex Amounts();

    private sealed record Line(string Id, string Question, IReadOnlyList<string> History);
}
