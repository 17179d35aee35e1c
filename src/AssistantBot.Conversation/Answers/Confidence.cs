using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>From when the evidence is taken to answer. Measured on the development questions.</summary>
public sealed record ConfidenceOptions
{
    public static ConfidenceOptions Default { get; } = new();

    /// <summary>Share of a question of one word that the best passage must hold, 0 to 1.</summary>
    public double Coverage { get; init; } = 0.55;

    /// <summary>What each further word takes off: long questions say much that no passage repeats.</summary>
    public double CoverageTakenOff { get; init; } = 0.065;

    /// <summary>The share that is always needed.</summary>
    public double LeastCoverage { get; init; } = 0.19;

    /// <summary>The share that is needed where nothing in the question shows that it is about sharing services.</summary>
    public double ForeignCoverage { get; init; } = 0.6;
}

/// <summary>What the evidence allows.</summary>
internal enum Verdict
{
    /// <summary>It answers.</summary>
    Answers,

    /// <summary>It does not answer, but the subject is ours.</summary>
    Lacking,

    /// <summary>The subject is another.</summary>
    Foreign,
}

/// <summary>Tells whether what was found answers what was asked.</summary>
internal sealed class Confidence(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content, ConfidenceOptions options)
{
    /// <summary>How many passages may hold what was asked.</summary>
    private const int Deep = 5;

    /// <summary>The verdict; the reasons to refuse stand in order.</summary>
    public Verdict Judge()
    {
        var isOurs = Subject.IsOurs(question);
        if (hits.Count == 0 || !question.Meaningful.Any()) return isOurs || question.LeansOnHistory ? Verdict.Lacking : Verdict.Foreign;
        if (!isOurs && !question.LeansOnHistory) return Subject.IsWhollyKnown(question) && BestCoverage() >= options.ForeignCoverage && !Subject.IsPrivate(question.Text) ? Verdict.Answers : Verdict.Foreign;
        if (Subject.IsPrivate(question.Text)) return Verdict.Foreign;
        if (Subject.StrangePlace(question) || BestCoverage() < Needed()) return Verdict.Lacking;
        return HoldsTheSortAsked() ? Verdict.Answers : Verdict.Lacking;
    }

    private double BestCoverage() => hits.Take(3).Max(hit => Coverage.Of(question, hit.Passage, content));

    private double Needed() =>
        Math.Max(options.LeastCoverage, options.Coverage - (options.CoverageTakenOff * (question.Meaningful.Count() - 1)));

    /// <summary>Who asks for money needs a passage with money; of a named council, in a passage about that council.</summary>
    private bool HoldsTheSortAsked()
    {
        var near = hits.Take(Deep).Select(hit => hit.Passage).ToList();
        if (question.Names.Count > 0)
        {
            near = [.. near.Where(passage => question.Names.Any(name => Coverage.Holds(passage, name)))];
            if (near.Count == 0) return false;
        }

        return question.Shape != QuestionShape.HowMuch || near.Exists(passage => Evidence.HasFigure(passage.Text, Evidence.AsksForMoney(question.Text)));
    }
}
