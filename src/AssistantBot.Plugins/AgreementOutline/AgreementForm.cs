using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Outlines;

namespace AssistantBot.Plugins.AgreementOutline;

/// <summary>What an agreement to share can be filled from. Six things are asked; the rest is given by naming it, on the card or by earlier forms.</summary>
internal static class AgreementForm
{
    public const string Delivery = "delivery";

    /// <summary>All fields, without help.</summary>
    /// <param name="place">Where the agreement is described.</param>
    public static IReadOnlyList<Field> Fields(Citation place) =>
    [
        OutlineFields.ServiceOf(place),
        DeliveryField(place),
        OutlineFields.PartnersOf(place),
        Asked(place, "purpose", "Purpose and objectives", "What do the partners want to achieve?"),
        Asked(place, "duration", "Duration", "For how long is it agreed?") with { Carries = CarriedWords.Duration, Example = "seven years" },
        Asked(place, "charges", "Charges", "How are charges worked out, or costs divided?") with { Carries = CarriedWords.Apportionment, Example = "by population" },
        new DateField("begins", "Start date", "From when does it run?", "", place) { Presence = Presence.OnRequest, Example = "1 April 2027" },
        new MoneyField("value", "Yearly value", "How much is shared, in pounds a year?", "", place) { Presence = Presence.OnRequest, Carries = CarriedWords.YearlyValue, Example = "£600k" },
        OutlineFields.Extra(place, "lead", "Who owns delivery", "Who owns the delivery of the service?"),
        OutlineFields.Extra(place, "roles", "Roles and responsibilities", "What is each party's part?"),
        OutlineFields.Extra(place, "governance", "Governing bodies", "Which bodies govern it?", CarriedWords.Governance),
        OutlineFields.Extra(place, "disputes", "Settling of conflict", "How is conflict resolved?"),
        OutlineFields.Extra(place, "statement", "Statement of services", "Which services are provided, item by item?"),
        OutlineFields.Extra(place, "availability", "Availability", "When are the services available?"),
        OutlineFields.Extra(place, "monitoring", "Review and monitoring", "How is it reviewed and monitored?"),
        OutlineFields.Extra(place, "measures", "Performance measures", "By what is performance measured?", CarriedWords.Measures),
        OutlineFields.Extra(place, "changes", "Changes", "How is it changed?"),
        OutlineFields.Extra(place, "improvement", "Continuous improvement", "How will continuous improvement come about?"),
        OutlineFields.Extra(place, "recovery", "Sharing of set-up costs", "How are the costs of setting up shared and recovered?"),
        OutlineFields.Extra(place, "exit", "Exit", "How does a partner leave?", CarriedWords.Exit),
        OutlineFields.Extra(place, "definitions", "Definitions", "Which terms need defining, and what do they mean?"),
        OutlineFields.Extra(place, "renewal", "Renewal", "How is it renewed?"),
        OutlineFields.Extra(place, "confidentiality", "Confidentiality", "What do the partners keep to themselves?"),
        OutlineFields.Extra(place, "effect", "Legal effect", "What legal effect has it?"),
        OutlineFields.Extra(place, "newcomers", "New signatories", "How can other councils join later?"),
    ];

    public static Form Create(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, IReadOnlyList<OutlinePoint>> papers) => new(
        "A few questions; skip what is not settled yet, and the outline says that it is missing.",
        OutlineFields.For(fields, papers, answers => answers[Delivery]));

    private static TextField Asked(Citation place, string id, string label, string prompt) => new(id, label, prompt, "", place, 4000);

    private static ChoiceField DeliveryField(Citation place) => new(
        Delivery, "Delivery", "Who will do the work: staff of the councils, or an outside provider?",
        "Councils that share in-house services need a service-level agreement; with an outside provider they need a memorandum of understanding.", place,
        [
            new Choice(CarriedWords.InHouse, "Staff of the councils") { Words = ["in house", "inhouse", "own staff", "our own staff", "council staff", "staff", "the councils", "a council", "internal", "sla", "service level agreement", "service-level agreement"] },
            new Choice(CarriedWords.External, "An outside provider") { Words = ["outside provider", "outside", "provider", "a provider", "contractor", "a contractor", "a company", "private", "outsourced", "mou", "memorandum", "memorandum of understanding"] },
        ])
    {
        Presence = Presence.Required,
        Carries = CarriedWords.Delivery,
    };
}
