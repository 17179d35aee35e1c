using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>The facts of a case study at a glance. What the source does not state is left out.</summary>
internal static class CaseFacts
{
    public static Html Show(CaseStudy? facts) => facts is null ? Html.None : Html.Of($"""
        <section class="glance" aria-labelledby="at-a-glance">
        <h2 id="at-a-glance">At a glance</h2>
        <dl class="facts">{Html.Each(Facts(facts).Where(fact => fact.Values.Any()), Fact)}</dl>
        </section>
        """);

    private static IEnumerable<(string Name, IEnumerable<string> Values)> Facts(CaseStudy facts) =>
    [
        ("Councils", facts.Councils),
        ("Services", facts.Services),
        ("Model", Stated(facts.Model)),
        ("Governance", Stated(facts.Governance)),
        ("Legal form", Stated(facts.Vehicle)),
        ("Began", Stated(facts.Began)),
        ("Savings", facts.Savings.Select(Amount)),
        ("Costs", facts.Costs.Select(Amount)),
        ("Costs shared by", Stated(facts.Apportionment)),
        ("Joined later", facts.Joined),
        ("Left", facts.Left),
    ];

    private static Html Fact((string Name, IEnumerable<string> Values) fact) =>
        Html.Of($"<div><dt>{fact.Name}</dt>{Html.Each(fact.Values, value => Html.Of($"<dd>{value}</dd>"))}</div>");

    // The standing comes first: a saving that was expected is never read as one that was made.
    private static string Amount(CaseAmount amount) =>
        $"{amount.Standing}: {string.Join(", ", new[] { amount.Amount, amount.Recurrence, amount.Period, amount.What }.Where(text => text.Length > 0 && text != CaseStudy.NotStated))}";

    private static IEnumerable<string> Stated(string value) => value is "" or CaseStudy.NotStated ? [] : [value];
}
