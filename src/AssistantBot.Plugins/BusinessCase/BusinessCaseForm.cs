using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Outlines;

namespace AssistantBot.Plugins.BusinessCase;

/// <summary>What a business case can be filled from. Seven things are asked unless earlier forms know them; the rest is given by naming it or on the card.</summary>
internal static class BusinessCaseForm
{
    public const string Cost = "cost";
    public const string Saving = "saving";
    private const string Paper = "business case";

    /// <summary>All fields, without help.</summary>
    /// <param name="place">Where the business case is described.</param>
    public static IReadOnlyList<Field> Fields(Citation place) =>
    [
        OutlineFields.ServiceOf(place),
        OutlineFields.PartnersOf(place),
        Asked(place, "drivers", "Why it is needed", "Why is sharing needed: what drives it?") with { Carries = CarriedWords.Drivers, Example = "both contracts end in 2027" },
        Asked(place, "benefits", "Benefits", "What benefits should it bring, besides money?") with { Example = "cover for absences, one point of contact" },
        new MoneyField(Saving, "Yearly saving", "How much should it save, in pounds a year?", "", place) { Carries = CarriedWords.YearlySaving, Example = "£120k" },
        new MoneyField(Cost, "Set-up cost", "What would it cost to set up, in pounds?", "", place) { Carries = CarriedWords.SetUpCost, Example = "£80k" },
        Asked(place, "route", "Route", "How is it to be delivered, and why that way?") with { Carries = CarriedWords.Route, Example = "one council runs it for the others" },
        new MoneyField("value", "Yearly value", "How much is shared, in pounds a year?", "", place) { Presence = Presence.OnRequest, Carries = CarriedWords.YearlyValue, Example = "£600k" },
        new MoneyField("lifetime", "Whole-life cost", "What will it cost over its whole life, overheads included?", "", place) { Presence = Presence.OnRequest, Example = "£3.2m" },
        OutlineFields.Extra(place, "contribution", "Contribution to the business", "What does it contribute to the councils' business?"),
        OutlineFields.Extra(place, "time", "Set-up time", "How much time does setting it up take?"),
        OutlineFields.Extra(place, "measures", "Measures of success", "How will its success be measured?", CarriedWords.Measures),
        OutlineFields.Extra(place, "people", "Users and staff", "What does it mean for users and staff?"),
        OutlineFields.Extra(place, "options", "Options", "Which options were compared, at least three?"),
        OutlineFields.Extra(place, "duration", "Contract length", "For how long is it agreed?", CarriedWords.Duration),
        OutlineFields.Extra(place, "terms", "Commercial terms", "How does payment work, and which incentives are there?"),
        OutlineFields.Extra(place, "governance", "Governance", "Which bodies govern it?", CarriedWords.Governance),
        OutlineFields.Extra(place, "contributions", "Partners' contributions", "What do the partners put in, in money and officer time?"),
        OutlineFields.Extra(place, "apportionment", "Apportionment", "How are costs and savings divided?", CarriedWords.Apportionment),
        OutlineFields.Extra(place, "plan", "Plan", "What are the milestones and dependencies?"),
        OutlineFields.Extra(place, "contingency", "Contingency plans", "What if it is not delivered on time?"),
        OutlineFields.Extra(place, "risks", "Risks", "What are the main risks, and what is done about them?", CarriedWords.Risks),
        OutlineFields.Extra(place, "exit", "Exit", "What is the exit strategy, and what would withdrawing cost?", CarriedWords.Exit),
    ];

    public static Form Create(IReadOnlyList<Field> fields, IReadOnlyList<OutlinePoint> points) => new(
        "A few questions; skip what is not known yet, and the outline says that it is missing.",
        OutlineFields.For(fields, new Dictionary<string, IReadOnlyList<OutlinePoint>> { [Paper] = points }, _ => Paper));

    private static TextField Asked(Citation place, string id, string label, string prompt) => new(id, label, prompt, "", place, 4000);
}
