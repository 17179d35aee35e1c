using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Reads amounts as people type them, and refuses what could mean two things.</summary>
internal static partial class AmountReader
{
    public static FieldReading Money(string typed, decimal least)
    {
        if (Value(typed) is not { } amount) return FieldReading.Refused("I can't read that as an amount. Write it like £1,200,000, £1.2m or 45k.");
        if (amount < least) return FieldReading.Refused($"The amount must be at least {MoneyField.Pounds(least)}.");
        if (amount > MoneyField.Most) return FieldReading.Refused($"The amount must be at most {MoneyField.Pounds(MoneyField.Most)}.");
        return decimal.Round(amount, 2) == amount ? Accept(amount) : FieldReading.Refused("Amounts go to the penny; give at most two digits behind the point.");
    }

    public static FieldReading Number(string typed, NumberField field)
    {
        if (Value(typed) is not { } number) return FieldReading.Refused($"I can't read that as a number. Write it like {field.Example ?? "95,000"}.");
        if (number < field.Least || number > field.Most) return FieldReading.Refused(string.Create(CultureInfo.InvariantCulture, $"{field.Label} must be between {field.Least:#,##0.##} and {field.Most:#,##0.##}."));
        return decimal.Round(number, field.Decimals) == number ? Accept(number) : FieldReading.Refused($"{field.Label} takes at most {field.Decimals} digits behind the point.");
    }

    public static FieldReading Percent(string typed, decimal most)
    {
        var bare = PercentSign().Replace(typed, "");
        if (Value(bare) is not { } percent) return FieldReading.Refused("I can't read that as a percentage. Write it like 40 or 62.5%.");
        if (percent < 0 || percent > most) return FieldReading.Refused(string.Create(CultureInfo.InvariantCulture, $"The percentage must be between 0 and {most:0.##}."));
        return decimal.Round(percent, 4) == percent ? Accept(percent) : FieldReading.Refused("A percentage takes at most four digits behind the point.");
    }

    private static FieldReading Accept(decimal value) => FieldReading.Accepted(value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>The number that the text is, or null where it is none or could be two.</summary>
    private static decimal? Value(string typed)
    {
        if (Amount().Match(typed.Trim()) is not { Success: true } match) return null;
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        return value * Scale(match.Groups["scale"].Value);
    }

    private static decimal Scale(string word) => word.ToLowerInvariant() switch
    {
        "" => 1,
        "k" or "thousand" => 1_000,
        "m" or "mn" or "million" => 1_000_000,
        _ => 1_000_000_000,
    };

    [GeneratedRegex(@"^(?:£\s*|GBP\s*)?(?<digits>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,6})?)\s*(?<scale>k|thousand|mn?|million|bn|billion)?(?:\s*(?:pounds?|gbp))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\s*(?:%|per cent|percent|pc)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PercentSign();
}
