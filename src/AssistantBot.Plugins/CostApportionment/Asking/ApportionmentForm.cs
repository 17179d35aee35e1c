using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>What the calculator asks: the lines to share, the partners, and what the bases need. The rest can be given on request.</summary>
internal sealed class ApportionmentForm(Sources sources)
{
    public const string Lines = "lines";
    public const string Partners = "partners";
    public const string Name = "name";
    public const string Tolerance = "tolerance";
    public const string DiscountRate = "discountRate";
    public const string Years = "years";
    public const string Coalitions = "coalitions";
    public const decimal UsualRate = 3.5m;

    private const decimal MostMeasure = 1_000_000_000_000m;

    public Form Create() => new(
        "Tell me what is to be shared, between whom, and by what. Every share comes out to the penny, with its working.",
        [LinesField(), PartnersField(), .. Rest()]);

    private RecordsField LinesField() => new(
        Lines, "Lines", "What is to be shared? Name each line, for example: transition fund, yearly saving.",
        "Each cost, saving or income is a line of its own, because each can be shared by another basis.", sources.Agreement, "line",
        [.. LineColumns()], 1, 100);

    private IEnumerable<Field> LineColumns()
    {
        yield return new TextField(Name, "Line", "What is the line called?", "The name stands in the tables.", sources.Agreement, 80) { Presence = Presence.Required, Example = "Transition fund" };
        yield return new MoneyField("amount", "Amount", "What is the amount of each line? Of a yearly line, give one year's.", "The whole amount; I work out the parts.", sources.Agreement) { Presence = Presence.Required, Example = "£4.65 million" };
        yield return new ChoiceField("kind", "Kind", "Is each line a cost, a saving or an income?", "Costs are paid; savings and income come back and are taken off in the totals. Without an answer the line's name decides, and a name that says nothing is a cost.", sources.Agreement, LineKinds.All) { Presence = Presence.OnRequest };
        yield return new ChoiceField("basis", "Basis", "By what is each line shared: equal parts, population, staff, turnover, use, fixed percentages or weights of your own?", BasisHelp(), sources.Agreement, BasisChoices.All)
        { When = answers => answers.Rows(Lines).Any(line => line["basis"] is not null || line["mix"] is null) };
        yield return new MixField("mix", "Mix", "Is a line shared by several bases at once?", "A mix shares parts of a line by different bases, for example 40% in equal parts and 60% by population.", sources.Agreement) { Presence = Presence.OnRequest, Example = "40% equal, 60% population" };
        yield return new YearField("year", "Year", "In which year does each line fall, or begin?", "Years matter where lines fall in different ones, or partners join or leave.", sources.Horizon) { Presence = Presence.OnRequest, Example = "2026/27" };
        yield return new RecurrenceField("recurrence", "Recurrence", "Does each line fall once or every year?", "Without an answer a line counts once.", sources.Horizon) { Presence = Presence.OnRequest, Example = "annual" };
    }

    private RecordsField PartnersField() => new(
        Partners, "Partners", "Who shares? Name the partners, for example: East Lindsey and South Holland.",
        "Pennies that are left over go to the largest remainders; of equal ones, to the partner named first.", sources.Agreement, "partner",
        [.. PartnerColumns()], 2, 50)
    { Carries = CarriedWords.Partners };

    private IEnumerable<Field> PartnerColumns()
    {
        yield return new TextField(Name, "Partner", "What is the partner called?", "The name stands in the tables.", sources.Agreement, 80) { Presence = Presence.Required, Example = "East Lindsey" };
        yield return Measure(Basis.Population, "Population", "What is the population of each partner?", "140,000", 0);
        yield return Measure(Basis.Staff, "Staff", "How many staff of each partner work on the service, in posts or full-time equivalents?", "12.5", 4);
        yield return new MoneyField("turnover", "Turnover", "What is the turnover of each partner with the service, in pounds?", Help(Basis.Turnover), Cited(Basis.Turnover)) { When = Wanted(Basis.Turnover), Example = "£2.4m" };
        yield return Measure(Basis.Use, "Use", "How much does each partner use the service, for example in tickets or transactions a year?", "90,000", 4);
        yield return new PercentField("fixedPercent", "Fixed percentage", "What is the fixed percentage of each partner? Together they must come to 100.", Help(Basis.Fixed), Cited(Basis.Fixed)) { When = Wanted(Basis.Fixed), Example = "63" };
        yield return Measure(Basis.Weights, "Weight", "What weight has each partner?", "3", 4);
        yield return OnRequest(new MoneyField("standAlone", "Stand-alone cost", "What would each partner pay if it stayed alone?", "With it I can say who would be worse off by sharing, and what compensation keeps everyone better off. South London's agreement allowed for such a payment to Sutton.", sources.Compensation, -MoneyField.Most), "£250,000");
        yield return OnRequest(new MoneyField("min", "Minimum", "What does each partner pay at least of a year's costs?", "A floor for the partner's part of a year's costs; the others share the rest by the basis.", sources.Agreement), "£10,000");
        yield return OnRequest(new MoneyField("max", "Maximum", "What does each partner pay at most of a year's costs?", "A ceiling for the partner's part of a year's costs; the others share the rest by the basis.", sources.Agreement), "£100,000");
        yield return OnRequest(new MoneyField("fixedAmount", "Fixed contribution", "What does each partner pay of a year's costs whatever the basis says?", "A fixed part of a year's costs; the others share the rest by the basis.", sources.Agreement), "£25,000");
        yield return OnRequest(new NumberField("lastYear", "Last year", "What was each partner's part last year, in pounds or per cent?", "Only the proportion between the partners counts. With a tolerance, last year's split stands while the change is smaller.", sources.Agreement, 0, MoneyField.Most, 6), "63");
        yield return OnRequest(new DateField("joined", "Joined", "On which day did a partner join?", "Each day's part of an amount is shared between the partners of that day.", sources.Agreement), "1 October 2026");
        yield return OnRequest(new DateField("left", "Left", "Which was a partner's last day?", "Each day's part of an amount is shared between the partners of that day.", sources.Agreement), "30 September 2026");
    }

    private IEnumerable<Field> Rest()
    {
        yield return OnRequest(new PercentField(Tolerance, "Tolerance", "Below what change, in percentage points, does last year's split stand?", "While every partner's part of the costs would change by less than this, last year's split stands. It needs last year's figures.", sources.Agreement), "2");
        yield return OnRequest(new PercentField(DiscountRate, "Discount rate", "At what rate a year are later years discounted?", "For the net present value and the benefit-to-cost ratio. Without an answer it is 3.5 per cent.", sources.Ratio), "3.5");
        yield return OnRequest(new NumberField(Years, "Years", "How many years are looked at?", "Without an answer, as many as the lines name; where something recurs without an end, at least ten, as East Lindsey and South Holland took.", sources.Horizon, 1, 100, 0), "10");
        yield return OnRequest(new CoalitionsField(Coalitions, "Coalitions", "What would groups of partners pay without the others?", "With the costs of groups of up to 12 partners I work out the Shapley value, and whether a group would do better by itself.", sources.Compensation), "Angus + Dundee City £200,000");
    }

    private NumberField Measure(Basis basis, string label, string prompt, string example, int decimals) =>
        new(basis.Column()!, label, prompt, Help(basis), Cited(basis), 0, MostMeasure, decimals) { When = Wanted(basis), Example = example };

    private static Field OnRequest(Field field, string example) => field with { Presence = Presence.OnRequest, Example = example };

    private string Help(Basis basis) => $"It is needed to share {basis.Phrase()}. {sources.Examples[basis].Text}";

    private Citation Cited(Basis basis) => sources.Examples[basis].Sources[0];

    private string BasisHelp() => $"Sharing authorities have to agree by what means they share costs. {string.Join(' ', Bases.All.Where(basis => basis != Basis.Weights).Select(basis => sources.Examples[basis].Text))} Without an answer a line is shared in equal parts.";

    /// <summary>A measure belongs to the form where a line is shared by it, or where somebody gave it so that the bases can be compared.</summary>
    private static Func<FormAnswers, bool> Wanted(Basis basis) => answers =>
        answers.Rows(Lines).Any(line => ArrangementReader.Mix(line).Any(part => part.Basis == basis)) || answers.Rows(Partners).Any(partner => partner[basis.Column()!] is not null);
}
