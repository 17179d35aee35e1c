using System.Globalization;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>The years that an arrangement looks at. A year with a date is a council's financial year, from 1 April to 31 March.</summary>
/// <param name="First">1 where years are counted from the start, or the year whose April the first one begins in.</param>
/// <param name="Count">1 or more.</param>
internal sealed record Years(int First, int Count)
{
    /// <summary>How long is looked ahead where something recurs without an end and nobody says how long: as East Lindsey and South Holland did.</summary>
    public const int Usual = 10;

    /// <summary>Years from here on have a date; below they are counted.</summary>
    public const int Calendar = 1900;

    public bool IsCalendar => First >= Calendar;

    /// <summary>"2026/27" or "year 1".</summary>
    public static string Name(int year) => year >= Calendar
        ? string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}")
        : string.Create(CultureInfo.InvariantCulture, $"year {year}");

    /// <summary>The years from the first that a line names to the last that one reaches.</summary>
    public static Years Of(Arrangement arrangement)
    {
        var first = arrangement.Lines.Min(line => line.Year) ?? YearOfDates(arrangement.Partners) ?? 1;
        if (arrangement.Years is { } given) return new Years(first, given);
        var last = arrangement.Lines.Max(line => (line.Year ?? first) + Math.Max(line.Recurs, 1) - 1);
        return new Years(first, arrangement.Lines.Any(line => line.Recurs == 0) ? Math.Max(Usual, last - first + 1) : last - first + 1);
    }

    /// <summary>Whether a line has an amount in a year.</summary>
    public bool Falls(Line line, int year) => year >= Start(line) && (line.Recurs == 0 || year < Start(line) + line.Recurs);

    /// <summary>The year in which a line falls first.</summary>
    public int Start(Line line) => line.Year ?? First;

    /// <summary>The financial year that a day is in, by the year it begins in.</summary>
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    private static int? YearOfDates(IReadOnlyList<Partner> partners) =>
        partners.SelectMany(partner => new[] { partner.Joined, partner.Left }).Min() is { } day ? Of(day) : null;
}
