using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Reads a day as people in Britain write it: the day before the month.</summary>
internal static partial class DateReader
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d.M.yy", "d-M-yy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy",
        "d-MMM-yyyy", "d-MMM-yy", "MMMM d yyyy", "MMM d yyyy", "MMMM yyyy", "MMM yyyy",
    ];

    /// <summary>Days from 1900 to 2199; a month alone is its first day.</summary>
    public static FieldReading Read(string typed)
    {
        var text = Extra().Replace(AmountText.Plain(typed), "").Replace("sept ", "sep ", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return FieldReading.Refused(Why(text));
        return day.Year is >= 1900 and < 2200
            ? FieldReading.Accepted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : FieldReading.Refused("The year must be between 1900 and 2199, for example 1 April 2026.");
    }

    private static string Why(string text) => Numbers().IsMatch(text)
        ? "There is no such day; the day stands before the month. Write it like 1 April 2026 or 01/04/2026."
        : "I can't read that as a day. Write it like 1 April 2026 or 01/04/2026.";

    /// <summary>Weekdays, "the 1st of", and the endings of ordinals.</summary>
    [GeneratedRegex(@"^(?:mon|tues?|wed|wednes|thu|thurs?|fri|satur|sat|sun)(?:day)?,? |^the |\bof (?=[a-z])|(?<=[0-9])(?:st|nd|rd|th)\b|^(?:from|on) ")]
    private static partial Regex Extra();

    [GeneratedRegex(@"^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}$")]
    private static partial Regex Numbers();
}
