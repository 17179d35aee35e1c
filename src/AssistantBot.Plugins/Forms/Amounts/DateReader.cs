using System.Globalization;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Reads a day as people in Britain write it: the day before the month.</summary>
internal static class DateReader
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMMM d, yyyy", "MMMM yyyy", "MMM yyyy"];

    public static FieldReading Read(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FieldReading.Accepted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : FieldReading.Refused("Please give a day, for example 1 April 2026.");
}
