using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>What the evidence shows about whether it answers.</summary>
/// <param name="Asked">The value that is asked for.</param>
/// <param name="Names">How many names of the corpus the question has.</param>
/// <param name="Best">The passage that supports an answer best; null where nothing was found.</param>
/// <param name="Coverage">Share, 0 to 1, of the question's words that one of the best three passages has.</param>
/// <param name="Length">How long the question is: 1 for twelve words that carry meaning, or more.</param>
/// <param name="Unknown">Share, 0 to 1, of its words that the corpus does not have.</param>
/// <param name="Words">How many of its words one of the best three passages has, rare words counting more.</param>
/// <param name="Unspoken">True where it asks of somebody named for what nothing told about them speaks of.</param>
internal sealed record Features(AskedValue Asked, int Names, Support? Best, double Coverage, double Length, double Unknown, double Words, bool Unspoken)
{
    /// <summary>How many passages may hold what was asked.</summary>
    private const int Deep = 12;

    private const double LongQuestion = 12;

    /// <summary>True where the answer must hold a value.</summary>
    public bool AsksForValue => Asked.Kind is not (ValueKind.None or ValueKind.Place);

    /// <summary>True where a value is asked for and no passage has one.</summary>
    public bool LacksValue => AsksForValue && Best is not { HoldsValue: true };

    /// <summary>True where a value of somebody named is asked for, and what has one is not about them all (about none of several) and does not tell enough of what is asked to be about them in other words.</summary>
    /// <param name="enough">The share of what is asked that is enough, 0 to 1.</param>
    public bool IsOfSomebodyElse(double enough) =>
        AsksForValue && Names > 0 && Best is { Named: < 1 } best && (best.IsBare || (best.Named == 0 && Names > 1) || Math.Max(best.Told, best.Asked) < enough);

    /// <summary>Which weights and threshold of <c>answers.yaml</c> it is judged by: <c>value</c> for a value of somebody named, else <c>open</c>.</summary>
    public string Group => AsksForValue && Names > 0 ? "value" : "open";

    public static Features Of(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var finder = new SupportFinder(question, content);
        var supports = hits.Take(Deep).Select(hit => finder.Of(hit.Passage)).ToList();
        var holding = supports.FindAll(support => support.HoldsValue);
        var words = question.Meaningful.ToList();
        var coverage = hits.Take(3).Select(hit => Answers.Coverage.Of(question, hit.Passage, content)).DefaultIfEmpty(0).Max();
        return new Features(
            question.Asked, question.Names.Count, (holding.Count > 0 ? holding : supports).MaxBy(support => support.Strength),
            coverage, Math.Min(1, words.Count / LongQuestion), words.Count == 0 ? 1 : words.Count(word => !word.Known) / (double)words.Count,
            coverage * words.Count, finder.LeavesUnspoken([.. hits.Take(Deep).Select(hit => hit.Passage)]));
    }

    /// <summary>The features as numbers, in the order of <see cref="AnswerRules.Features"/>.</summary>
    public IReadOnlyList<double> Numbers =>
        [1, Best?.Told ?? 0, Best?.Asked ?? 0, Math.Max(Best?.Told ?? 0, Best?.Asked ?? 0), Best?.Held ?? 0, Best?.Named ?? 0, Coverage, Length, Unknown];

    /// <summary>How likely evidence with these features answers, 0 to 1.</summary>
    public double Probability(AnswerRules rules)
    {
        return 1 / (1 + Math.Exp(-AnswerRules.Features.Zip(Numbers, (feature, number) => number * rules.Number($"{Group}-{feature}")).Sum()));
    }
}
