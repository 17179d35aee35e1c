using AssistantBot.Evaluation;
using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Bench.Retrieval;

/// <summary>The passages and the questions that every engine gets, and where the answers stand.</summary>
internal sealed record QuestionSet(IReadOnlyList<Passage> Passages, IReadOnlyList<string> Synonyms, IReadOnlyList<EvalQuestion> Questions)
{
    /// <summary>Questions with an answer that lean on no earlier one.</summary>
    public static QuestionSet Load(BenchOptions options)
    {
        var knowledge = KnowledgeBase.Load(options.Knowledge);
        var questions = options.Questions.SelectMany(EvalQuestion.ReadFile).Where(question => !question.OughtToBeRefused && question.History is null or { Count: 0 } && question.Gold is { Count: > 0 });
        return new QuestionSet(knowledge.Passages, knowledge.Corpus.Synonyms, [.. questions.Where(question => !question.OughtToBeRefused)]);
    }

    /// <summary>Place of the first right passage among those found, counted from 1; 0 where there is none among ten.</summary>
    public int RankOfRight(EvalQuestion question, IReadOnlyList<int> found)
    {
        for (var i = 0; i < Math.Min(10, found.Count); i++)
        {
            var passage = Passages[found[i]];
            if (question.Gold!.Any(place => PlaceMatcher.IsSame(place, passage.Source.Key, passage.Locator))) return i + 1;
        }

        return 0;
    }
}
