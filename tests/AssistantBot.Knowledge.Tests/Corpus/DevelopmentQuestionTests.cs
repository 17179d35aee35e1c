using System.Text.Json;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>
/// Asks that copy the questions by which the index is measured would measure the copying. An ask is a near-copy where over
/// nine tenths of its words stand in one question, unless it is so short that it says little of what that question says.
/// </summary>
public sealed class DevelopmentQuestionTests
{
    private const double MostShared = 0.9;

    /// <summary>Below this many words an ask ("what is Teckal?") stands in many a question by chance, and has to be half of it to copy it.</summary>
    private const int ShortAsk = 5;

    [Fact]
    public void No_ask_is_a_near_copy_of_a_development_question()
    {
        var questions = Questions().Select(question => (Text: question, Words: Words(question))).ToList();
        Assert.Empty(
            from passage in RealKnowledge.Base.Passages
            from ask in passage.Asks
            let words = Words(ask)
            from question in questions
            where IsNearCopy(words, question.Words)
            select $"{passage.Document.File}: \"{ask}\" copies \"{question.Text}\"");
    }

    [Theory]
    [InlineData("what is a legacy contract?", "What is a legacy contract?", true)]
    [InlineData("what did Sutton learn from the waste partnership?", "What did Sutton learn from being part of the waste partnership?", true)]
    [InlineData("legacy contract", "What is a legacy contract?", false)]
    [InlineData("what is Teckal?", "What is the Teckal exemption?", true)]
    [InlineData("what is Teckal?", "What is the Teckal exemption and which court case set it?", false)]
    [InlineData("who forks out at the start?", "Who pays for setting up at the start?", false)]
    public void A_near_copy_is_told_from_a_likeness(string ask, string question, bool copies) => Assert.Equal(copies, IsNearCopy(Words(ask), Words(question)));

    private static bool IsNearCopy(HashSet<string> ask, HashSet<string> question)
    {
        var shared = ask.Count(question.Contains);
        return shared > MostShared * ask.Count && (ask.Count >= ShortAsk || 2 * shared >= question.Count);
    }

    private static HashSet<string> Words(string text) => [.. EnglishAnalyzer.Words(text)];

    private static List<string> Questions()
    {
        var questions = Directory.GetFiles(Repository.At("tests", "questions"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(line => line.GetProperty("history").EnumerateArray().Append(line.GetProperty("question")))
            .Select(question => question.GetString()!).ToList();
        Assert.NotEmpty(questions);
        return questions;
    }
}
