using System.Globalization;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.CostApportionment;

/// <summary>How figures and lists of names are put into sentences.</summary>
internal static class Text
{
    public static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>"£1,200,000" or "£0.50".</summary>
    public static string Pounds(decimal pounds) => MoneyField.Pounds(pounds);

    /// <summary>"A, B and C"</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>"1 penny", "3 pennies".</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
