using System.Collections.Immutable;
using System.Globalization;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>Makes an arrangement of the form's answers, each of which its field has accepted.</summary>
internal static class ArrangementReader
{
    public static Arrangement Read(FormAnswers answers)
    {
        var partners = answers.Rows(ApportionmentForm.Partners).Select(Partner).ToList();
        var groups = Groups(answers).Select(group => new Coalition(Mask(group.Partners, partners), group.Cost)).ToList();
        return new Arrangement(
            [.. partners.Select((partner, i) => partner with { StandAlone = partner.StandAlone ?? groups.Find(group => group.Members == 1 << i)?.Cost })], [.. answers.Rows(ApportionmentForm.Lines).Select(Line)],
            answers.Amount(ApportionmentForm.Tolerance), answers.Amount(ApportionmentForm.DiscountRate) ?? ApportionmentForm.UsualRate,
            (int?)answers.Amount(ApportionmentForm.Years), groups);
    }

    /// <summary>The bases of a line: its mix, else its basis, else equal parts.</summary>
    public static IReadOnlyList<MixPart> Mix(FormAnswers line) =>
        line["mix"] is { } mix ? MixField.Parse(mix) : [new MixPart(line["basis"] is { } basis ? Bases.Find(basis)!.Value : Basis.Equal, 100)];

    /// <summary>The groups of partners with their costs, by the names as they were given.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Partners, decimal Cost)> Groups(FormAnswers answers) =>
        answers[ApportionmentForm.Coalitions] is { } groups ? CoalitionsField.Parse(groups) : [];

    private static Line Line(FormAnswers row) => new(
        row[ApportionmentForm.Name]!, row.Amount("amount") ?? 0,
        LineKinds.Of(row["kind"], row[ApportionmentForm.Name]!),
        Mix(row), (int?)row.Amount("year"), RecurrenceField.Parse(row["recurrence"]));

    private static Partner Partner(FormAnswers row) => new(
        row[ApportionmentForm.Name]!, Measures(row), row.Amount("standAlone"), row.Amount("min"), row.Amount("max"),
        row.Amount("fixedAmount"), row.Amount("lastYear"), Day(row, "joined"), Day(row, "left"));

    private static ImmutableDictionary<Basis, decimal> Measures(FormAnswers row) => Bases.All
        .Where(basis => basis.Column() is { } column && row[column] is not null)
        .ToImmutableDictionary(basis => basis, basis => row.Amount(basis.Column()!)!.Value);

    private static int Mask(IReadOnlyList<string> names, List<Partner> partners) => names
        .Select(name => partners.FindIndex(partner => partner.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .Aggregate(0, (mask, i) => mask | (1 << i));

    private static DateOnly? Day(FormAnswers answers, string id) => answers[id] is { } value ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
