using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>The facts of a case in words, for surfaces that lay them out themselves. What the source does not state is left out.</summary>
/// <param name="Savings">Each with its standing: what was achieved is never mixed with what was expected.</param>
/// <param name="Facts">The rest, in the order of a comparison.</param>
/// <param name="Source">Where it stands.</param>
public sealed record CaseSheet(string Name, IReadOnlyList<string> Councils, IReadOnlyList<CaseSaving> Savings, IReadOnlyList<CaseFact> Facts, Citation Source)
{
    /// <summary>The names that facts can have, in order.</summary>
    public static IReadOnlyList<string> FactNames { get; } = [.. CaseFacts.All.Select(fact => fact.Name).Where(name => name is not (CaseFacts.Councils or CaseFacts.AllSavings))];

    public static CaseSheet Of(CaseEntry entry, CaseCatalog catalog)
    {
        var facts = CaseFacts.All.Where(fact => FactNames.Contains(fact.Name)).Select(fact => new CaseFact(fact.Name, fact.Value(entry.Case)));
        return new CaseSheet(
            entry.Case.Name, entry.Case.Councils, [.. entry.Case.Savings.Select(CaseSaving.Of)],
            [.. facts.Where(fact => fact.Value.Length > 0 && fact.Value != CaseStudy.NotStated)], catalog.Cite(entry, ""));
    }
}

/// <param name="Name">Such as "Split of costs or savings".</param>
public sealed record CaseFact(string Name, string Value);

/// <param name="Standing"><c>achieved</c>, <c>expected</c> or <c>target</c>.</param>
/// <param name="Amount">As printed, with how often: "£250k a year".</param>
/// <param name="Details">What it is of and when: "whole collaboration, 2011"; may be empty.</param>
public sealed record CaseSaving(string Standing, string Amount, string Details)
{
    internal static CaseSaving Of(CaseAmount amount) => new(amount.Standing, CaseFacts.Sum(amount), CaseFacts.Details(amount));
}
