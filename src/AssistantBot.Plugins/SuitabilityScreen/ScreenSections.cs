using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>Parts of the screen's report.</summary>
internal static class ScreenSections
{
    /// <summary>What speaks against, what speaks for each partner, and the counts with their rule.</summary>
    public static IEnumerable<ReportSection> Signs(Screening screening)
    {
        yield return new ReportSection("What speaks against sharing", screening.Against.Present.Count > 0 ? Lines(screening.Against) : [new ReportLine("None of the signs against sharing is known to be there.")]);
        foreach (var count in (SignCount[])[screening.Public, screening.Private])
        {
            if (count.Present.Count > 0) yield return new ReportSection($"What speaks for a {count.Speaks} sector partner", Lines(count));
        }

        yield return Counts(screening);
    }

    public static ReportSection Criteria(IReadOnlyList<Criterion> criteria, FormAnswers answers) => new(
        "Right service, right partner, right time",
        [new ReportLine(criteria.All(criterion => answers[criterion.Id] is null)
            ? "These criteria are still to be weighed; answer any of them by naming it."
            : "The criteria are shown with your answers and are not counted with the signs.")])
    {
        Table = new ReportTable(
            "Criteria", [new ReportColumn("For"), new ReportColumn("Question"), new ReportColumn("Answer")],
            [.. criteria.Select(criterion => new ReportRow([criterion.Group, criterion.Question, Answer(answers[criterion.Id])], criterion.Read))]),
    };

    public static string Name(string speaks) => speaks == SignTable.Against ? "against sharing" : $"for a {speaks} sector partner";

    private static List<ReportLine> Lines(SignCount count) => [.. count.Present.Select(sign => new ReportLine($"{sign.Question} Yes.", sign.Source))];

    private static ReportSection Counts(Screening screening)
    {
        var counts = screening.All.Where(count => count.Asked.Count > 0).ToList();
        return new ReportSection("How it was counted", [.. Rules(screening, counts)])
        {
            Table = new ReportTable(
                "Signs counted",
                [new ReportColumn("Speaks"), new ReportColumn("Yes", ColumnKind.Number), new ReportColumn("No", ColumnKind.Number), new ReportColumn("Not known", ColumnKind.Number)],
                [.. counts.Select(count => new ReportRow(Name(count.Speaks), ReportCell.Number(count.Present.Count), ReportCell.Number(count.Absent), ReportCell.Number(count.Unknown.Count)))]),
            Chart = new ReportChart("Signs present", [.. counts.Select(count => new ReportBar(Name(count.Speaks), count.Present.Count, count.InWords))]),
        };
    }

    private static IEnumerable<ReportLine> Rules(Screening screening, List<SignCount> counts)
    {
        yield return new ReportLine("Each sign counts one. More signs for one kind of partner than against sharing make a candidate. That rule is this assistant's; the table gives none, and a single sign against may be reason enough.");
        if (screening.CouldTurn) yield return new ReportLine("The answers that are not known yet could turn the outcome.");
        foreach (var left in screening.All.Except(counts))
            yield return new ReportLine($"The signs {Name(left.Speaks)} were not asked, because you have the other kind of partner in mind. Change \"partner in mind\" to open to weigh both.");
    }

    private static string Answer(string? answer) => answer switch
    {
        YesNoField.Yes => "Yes",
        YesNoField.No => "No",
        YesNoField.Unsure => "Not sure",
        _ => "Not answered",
    };
}
