using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Content;

/// <summary>The facts of a case in words. What is not stated gives nothing.</summary>
public static class CaseFacts
{
    internal const string Councils = "Councils";
    internal const string AllSavings = "Savings";

    /// <summary>Savings with their standing: what was achieved is never mixed with what was expected.</summary>
    public static string Savings(CaseStudy one) => Amounts(one.Savings);

    /// <summary>The largest saving a year that was achieved.</summary>
    public static string BestSaving(CaseStudy one) => CaseMoney.Best(one) is { } best ? Amounts([best]) : "";

    /// <summary>What is told of a case, in this order.</summary>
    internal static IReadOnlyList<(string Name, Func<CaseStudy, string> Value)> All { get; } =
    [
        (Councils, one => string.Join(", ", one.Councils)),
        ("Services", one => string.Join(", ", one.Services)),
        ("Model", one => one.Model),
        ("Governance", one => one.Governance),
        ("Legal form", one => one.Vehicle),
        ("Began", one => one.Began),
        (AllSavings, Savings),
        ("Costs", one => Amounts(one.Costs)),
        ("Split of costs or savings", one => one.Apportionment),
        ("Partners lost", one => string.Join(", ", one.Left)),
        ("Partners joined", one => string.Join(", ", one.Joined)),
    ];

    private static string Amounts(IReadOnlyList<CaseAmount> amounts) =>
        string.Join("; ", amounts.Select(amount => Stated(" ", amount.Standing, Sum(amount)) + (Details(amount) is { Length: > 0 } details ? $" ({details})" : "")));

    /// <summary>"£250k a year", "£90k once".</summary>
    internal static string Sum(CaseAmount amount) => Stated(" ", amount.Amount, amount.Recurrence switch { "annual" => "a year", "one-off" => "once", _ => "" });

    /// <summary>"whole collaboration, 2011", or nothing.</summary>
    internal static string Details(CaseAmount amount) => Stated(", ", amount.What, amount.Period == "a year" ? "" : amount.Period);

    private static string Stated(string between, params string[] words) => string.Join(between, words.Where(word => word.Length > 0 && word != CaseStudy.NotStated));
}
