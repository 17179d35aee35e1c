using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>From when the evidence is taken to answer. Measured on the development questions.</summary>
public sealed record ConfidenceOptions
{
    public static ConfidenceOptions Default { get; } = new();

    /// <summary>Share of the question's meaning that the best passage must hold, 0 to 1.</summary>
    public double Coverage { get; init; } = 0.42;

    /// <summary>The same where the question has a word that the corpus does not know.</summary>
    public double CoverageWithUnknown { get; init; } = 0.6;
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
internal static class Confidence
{
    /// <summary>Words that show a question to be about councils, sharing and running services.</summary>
    private static readonly HashSet<string> Ours = [.. EnglishAnalyzer.Terms(
        "share shared sharing service services council councils authority authorities partner partners partnership joint merge merger collaboration collaborative " +
        "save saving savings cost costs budget staff redundancy governance committee contract procurement procure member members councillor officer officers cabinet executive scrutiny " +
        "agreement SLA memorandum business case benefits risk risks toolkit HMEP highway highways parking revenues benefits council tax chief executive management outsourcing " +
        "district county borough unitary local government efficiency")];

    public static Verdict Judge(ResolvedQuestion question, QuestionShape shape, IReadOnlyList<Hit> hits, ContentSnapshot content, ConfidenceOptions options)
    {
        var meaningful = question.Meaningful.ToList();
        if (hits.Count == 0 || meaningful.Count == 0) return IsOurs(question) || question.LeansOnHistory ? Verdict.Lacking : Verdict.Foreign;
        var unknown = meaningful.Exists(clause => !clause.Known);
        var coverage = hits.Take(3).Max(hit => Coverage.Of(question, hit.Passage, content));
        var needed = unknown ? options.CoverageWithUnknown : options.Coverage;
        if (coverage >= needed && HasTheSortAsked(question, shape, hits)) return Verdict.Answers;
        return IsOurs(question) || question.LeansOnHistory || coverage >= options.Coverage ? Verdict.Lacking : Verdict.Foreign;
    }

    /// <summary>An amount of a named council needs a figure in a passage about that council.</summary>
    private static bool HasTheSortAsked(ResolvedQuestion question, QuestionShape shape, IReadOnlyList<Hit> hits)
    {
        if (question.Names.Count == 0) return true;
        var named = hits.Take(5).Where(hit => question.Names.Any(name => Coverage.Holds(hit.Passage, name))).ToList();
        if (named.Count == 0) return false;
        return shape != QuestionShape.HowMuch || named.Exists(hit => Composer.Figure().IsMatch(hit.Passage.Text));
    }

    private static bool IsOurs(ResolvedQuestion question) =>
        question.Names.Count > 0 || question.Meaningful.Any(clause => clause.Terms.Any(term => Ours.Contains(term.Term)));
}
