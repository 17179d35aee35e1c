using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>What stands in the way of an apportionment beyond single fields, each with the answer to mend.</summary>
internal static class ArrangementChecks
{
    private const string Lines = ApportionmentForm.Lines;
    private const string Partners = ApportionmentForm.Partners;

    /// <summary>Every problem of the answers; where they are sound one by one, what makes the sharing itself impossible.</summary>
    public static IReadOnlyList<FormProblem> Of(FormAnswers answers)
    {
        FormProblem[] lists = [.. Rows(answers, Lines, "line", 1, 100), .. Rows(answers, Partners, "partner", 2, 50), .. Amounts(answers)];
        if (lists.Length > 0) return lists;
        var arrangement = ArrangementReader.Read(answers);
        FormProblem[] found = [.. Measures(arrangement), .. LimitChecks.Of(arrangement), .. Times(arrangement), .. Rates(arrangement), .. CoalitionChecks.Of(answers, arrangement)];
        return found.Length > 0 ? found : Carried(arrangement);
    }

    private static IEnumerable<FormProblem> Rows(FormAnswers answers, string list, string one, int least, int most)
    {
        var rows = answers.Rows(list);
        if (rows.Count < least) yield return new FormProblem(list, least == 1 ? "There is nothing to share yet. Name at least one line and its amount." : $"An amount is shared between {least} and {most} partners, and {Text.Count(rows.Count, "is", "are")} named. Name the others.");
        if (rows.Count > most) yield return new FormProblem(list, $"At most {most} {one}s can be taken, and {rows.Count} are given. Leave some out or join them.");
        for (var i = 0; i < rows.Count; i++)
        {
            var name = rows[i][ApportionmentForm.Name];
            if (name is null) yield return new FormProblem(FormPath.Of(list, i + 1, ApportionmentForm.Name), $"{one[..1].ToUpperInvariant()}{one[1..]} {i + 1} has no name. Give it one.");
            else if (rows.Take(i).Any(row => string.Equals(row[ApportionmentForm.Name], name, StringComparison.OrdinalIgnoreCase)))
                yield return new FormProblem(FormPath.Of(list, i + 1, ApportionmentForm.Name), $"Two {one}s are called \"{name}\". Give each its own name.");
        }
    }

    private static IEnumerable<FormProblem> Amounts(FormAnswers answers) => answers.Rows(Lines)
        .Select((line, i) => (Line: line, Row: i + 1))
        .Where(each => each.Line["amount"] is null)
        .Select(each => new FormProblem(FormPath.Of(Lines, each.Row, "amount"), $"The amount of \"{each.Line[ApportionmentForm.Name]}\" is missing. Give it in pounds, for example £45,000."));

    private static IEnumerable<FormProblem> Measures(Arrangement arrangement)
    {
        foreach (var basis in arrangement.Lines.SelectMany(line => line.Mix).Select(part => part.Basis).Distinct().Where(basis => basis != Basis.Equal))
        {
            var missing = Missing(arrangement, basis).ToList();
            foreach (var problem in missing) yield return problem;
            var sum = arrangement.Partners.Sum(partner => partner.Measure(basis) ?? 0);
            if (missing.Count == 0 && basis == Basis.Fixed && sum != 100)
                yield return new FormProblem(FormPath.Of(Partners, 1, basis.Column()!), $"The fixed percentages come to {Text.Number(sum)}, and they must come to 100. Change one of them.");
            else if (missing.Count == 0 && sum == 0)
                yield return new FormProblem(FormPath.Of(Partners, 1, basis.Column()!), $"The {basis.Measure()} of all partners is 0, so nothing can be shared {basis.Phrase()}. Give at least one partner more than 0, or choose another basis.");
        }
    }

    private static IEnumerable<FormProblem> Missing(Arrangement arrangement, Basis basis) => arrangement.Partners
        .Select((partner, i) => (Partner: partner, Row: i + 1))
        .Where(each => each.Partner.Measure(basis) is null)
        .Select(each => new FormProblem(FormPath.Of(Partners, each.Row, basis.Column()!), $"A line is shared {basis.Phrase()}, and the {basis.Measure()} of {each.Partner.Name} is missing. Give it, or 0 if it has none."));

    private static IEnumerable<FormProblem> Times(Arrangement arrangement)
    {
        var named = arrangement.Lines.Where(line => line.Year is not null).ToList();
        var dated = arrangement.Partners.Any(partner => partner.Joined is not null || partner.Left is not null);
        if (named.Any(line => line.Year < Years.Calendar) && (dated || named.Any(line => line.Year >= Years.Calendar)))
            yield return new FormProblem(FormPath.Of(Lines, Row(arrangement, line => line.Year < Years.Calendar), "year"), "Counted years cannot be mixed with dates. Write every year like 2026/27.");
        else if (named.Count > 0 && arrangement.Years is { } count && named.Max(line => line.Year) - named.Min(line => line.Year) >= count)
            yield return new FormProblem(ApportionmentForm.Years, $"The lines reach further than {Text.Count(count, "year", "years")}. Look at more years, or leave the number out.");
        for (var i = 0; i < arrangement.Partners.Count; i++)
        {
            if (arrangement.Partners[i] is { Joined: { } joined, Left: { } left } partner && left < joined)
                yield return new FormProblem(FormPath.Of(Partners, i + 1, "left"), $"{partner.Name} leaves before it joins. Correct one of the two days.");
        }
    }

    private static IEnumerable<FormProblem> Rates(Arrangement arrangement)
    {
        if (arrangement.DiscountRate is > 0 and < 0.2m)
            yield return new FormProblem(ApportionmentForm.DiscountRate, $"A discount rate of {Text.Number(arrangement.DiscountRate)} per cent is hardly meant. For 3.5 per cent write 3.5.");
        if (arrangement.Tolerance is > 0 && arrangement.Partners.All(partner => partner.LastYear is null or 0))
            yield return new FormProblem(FormPath.Of(Partners, 1, "lastYear"), "A tolerance needs last year's figures. Give each partner's part of last year, in pounds or per cent.");
    }

    private static IReadOnlyList<FormProblem> Carried(Arrangement arrangement)
    {
        try
        {
            return [.. CoalitionChecks.Whole(Apportionment.Of(arrangement))];
        }
        catch (SharingException impossible)
        {
            return [new FormProblem(Partners, impossible.Message)];
        }
    }

    private static int Row(Arrangement arrangement, Func<Line, bool> which) => arrangement.Lines.TakeWhile(line => !which(line)).Count() + 1;
}
