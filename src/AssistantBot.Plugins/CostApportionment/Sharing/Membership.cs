namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>Days of one year during which the same partners took part.</summary>
/// <param name="Days">1 to 366.</param>
/// <param name="Present">For each partner, whether it took part.</param>
internal sealed record Period(DateOnly From, int Days, IReadOnlyList<bool> Present)
{
    public DateOnly Last => From.AddDays(Days - 1);
}

/// <summary>Who takes part when: a day's part of an amount is shared between the partners of that day.</summary>
internal static class Membership
{
    /// <summary>The periods of a year; one of it all where nobody joins or leaves in it.</summary>
    /// <param name="year">The year whose April it begins in, or the number of a year without a date.</param>
    public static IReadOnlyList<Period> In(int year, IReadOnlyList<Partner> partners)
    {
        if (year < Years.Calendar) return [new Period(default, 1, [.. partners.Select(_ => true)])];
        var (from, end) = (new DateOnly(year, 4, 1), new DateOnly(year + 1, 4, 1));
        var changes = partners.SelectMany(partner => new[] { partner.Joined, partner.Left?.AddDays(1) }).OfType<DateOnly>().Where(day => day > from && day < end);
        var starts = changes.Append(from).Distinct().Order().ToList();
        return [.. starts.Select((start, i) => new Period(start, (i + 1 < starts.Count ? starts[i + 1] : end).DayNumber - start.DayNumber, [.. partners.Select(partner => IsPartner(partner, start))]))];
    }

    private static bool IsPartner(Partner partner, DateOnly day) => !(partner.Joined > day) && !(partner.Left < day);
}
