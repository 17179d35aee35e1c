using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

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

/// <summary>Tells whether what was found answers what was asked. Weights and thresholds are those of <c>answers.yaml</c>.</summary>
internal sealed class Confidence(ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
{
    private readonly AnswerRules _rules = content.Knowledge.Corpus.Rules;

    /// <summary>What the evidence shows.</summary>
    public Features Features { get; } = Features.Of(question, hits, content);

    /// <summary>The verdict; the reasons to refuse stand in order.</summary>
    public Verdict Judge() => Plain() ?? (Probability() < Threshold ? Verdict.Lacking : Verdict.Answers);

    /// <summary>True where the evidence is to be weighed because nothing plainer decides.</summary>
    public bool IsWeighed => Plain() is null;

    /// <summary>The verdict where no weighing is needed, or null.</summary>
    private Verdict? Plain()
    {
        var belonging = question.LeansOnHistory ? Belonging.Sure : Subject.Of(question, _rules.Subject);
        if (hits.Count == 0 || !(question.LeansOnHistory || question.Meaningful.Any())) return belonging == Belonging.None ? Verdict.Foreign : Verdict.Lacking;
        if (Subject.IsPrivate(question.Text, _rules.Subject) || IsForeign(belonging)) return Verdict.Foreign;
        if (belonging == Belonging.None) return Verdict.Answers;
        return Subject.StrangePlace(question) || Features.LacksValue || Features.Unspoken || Features.IsOfSomebodyElse(_rules.Number("partly-named")) ? Verdict.Lacking : null;
    }

    /// <summary>
    /// Words of no field are ours where the corpus knows them all and one passage has most or several of them. One word of the
    /// field is too little where the passages have hardly another.
    /// </summary>
    private bool IsForeign(Belonging belonging) => belonging switch
    {
        Belonging.None => !Subject.IsWhollyKnown(question) || Subject.IsOneWord(question) || IsHardlyHeld,
        Belonging.Hinted => IsHardlyHeld,
        Belonging.Likely => Features.Words < _rules.Number("likely-words"),
        _ => false,
    };

    /// <summary>True where no good passage has most or several of the question's words.</summary>
    private bool IsHardlyHeld => Features.Coverage < _rules.Number("foreign-coverage") && Features.Words < _rules.Number("foreign-words");

    /// <summary>Who goes on about a case has said before whom and what it is about, which the evidence cannot show.</summary>
    private double Threshold => _rules.Number(Features.Group == "value" && question.LeansOnHistory ? "follow-up-threshold" : $"{Features.Group}-threshold");

    /// <summary>How likely the evidence answers, 0 to 1.</summary>
    public double Probability() => Features.Probability(_rules);
}
