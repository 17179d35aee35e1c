using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.SavingsLog;

/// <summary>What the savings log asks.</summary>
internal static class SavingsLogForm
{
    public const string Service = "service";
    public const string Period = "period";
    public const string Planned = "planned";
    public const string Savings = "savings";
    public const string What = "name";
    public const string Amount = "amount";
    public const string Kind = "kind";
    public const string Standing = "standing";
    public const string Evidence = "evidence";
    public const string Cashable = "cashable";
    public const string Avoidance = "avoidance";
    public const string NonCashable = "non-cashable";
    public const string Expected = "expected";

    /// <summary>The kinds in the order of the report.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(Cashable, "Cashable") { Words = ["cash", "cashable saving", "real money", "budget cut"] },
        new(Avoidance, "Cost avoidance") { Words = ["avoided", "cost avoided", "avoided cost", "avoiding cost"] },
        new(NonCashable, "Non-cashable") { Words = ["not cashable", "noncashable", "non cashable", "efficiency", "time saved", "quality"] },
    ];

    private static readonly IReadOnlyList<Choice> Standings =
        [new("achieved", "Achieved") { Words = ["done", "made", "actual", "realised"] }, new(Expected, "Expected") { Words = ["planned", "forecast", "not yet"] }];

    public static Form Create(SavingsGuidance guidance) => new(
        "I add up what the shared service saved, by kind, and set it beside the business case.",
        [
            new TextField(Service, "Service", "Which shared service is it?", "The log belongs to one shared service and its business case.", guidance.Audit) { Carries = CarriedWords.Service, Example = "street lighting" },
            new TextField(Period, "Period", "Which year or period is the log for?", "The annual strategic review looks at one year at a time.", guidance.Review, 40) { Example = "2025/26" },
            new MoneyField(Planned, "Planned saving", "What saving did the business case promise for that period?", "Savings must be referenced to the business case.", guidance.Audit) { Carries = CarriedWords.YearlySaving, Example = "£120k" },
            new RecordsField(
                Savings, "Savings", "Which savings are there? Name each with its amount.", "A lead officer should identify and log savings as soon as possible.", guidance.Kinds, "saving",
                [
                    new TextField(What, "Saving", "What saved money?", "One line for each saving, so that it can be audited.", guidance.Audit),
                    new MoneyField(Amount, "Amount", "How much is it, in pounds?", "Benefits that can't be quantified have no amount; skip it for them.", guidance.Kinds) { Example = "£45k" },
                    new ChoiceField(Kind, "Kind", "Is it cashable, cost avoidance or non-cashable?", "A debate can be expected on whether savings are cashable or only avoid cost.", guidance.Kinds, Kinds) { Presence = Presence.Required },
                    new ChoiceField(Standing, "Standing", "Is it achieved or expected?", "What is expected is never added to what was achieved.", guidance.Audit, Standings) { Presence = Presence.OnRequest },
                    new TextField(Evidence, "Evidence", "What shows it?", "Savings and efficiency gains must be auditable.", guidance.Audit) { Presence = Presence.OnRequest, Example = "ledger code, invoice" },
                ],
                1, 60) { Presence = Presence.Required },
        ]);
}
