using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Reads amounts as people type them, and refuses what could mean two things, with an example of what would do.</summary>
internal static partial class AmountReader
{
    /// <summary>Pounds to the penny: "£1.2m", "1 200 000", "45k a year", "50p", "minus £3", "(1,200)".</summary>
    public static FieldReading Money(string typed, decimal least)
    {
        var text = AmountText.Plain(typed);
        if (OtherCurrency().IsMatch(text)) return FieldReading.Refused("Amounts are in pounds. Write it like £1,200,000, £1.2m or 45k.");
        if (Pence().Match(text) is { Success: true } pence) return Pounds(decimal.Parse(pence.Groups["pence"].Value, CultureInfo.InvariantCulture) / 100, least);
        var figure = Figure.Read(Halves(Sign().Replace(Period().Replace(text, ""), "$1")), thousands: true);
        return figure.Value is { } amount ? Pounds(amount, least) : Unread(figure, "an amount", "£1,200,000, £1.2m or 45k");
    }

    public static FieldReading Money(JsonNode given, decimal least, Func<string, FieldReading> typed) => Json(given) is { } figure ? Pounds(figure.Value!.Value, least) : Text(given, typed);

    /// <summary>A number with or without its unit: "95,000", "95k", "12.5 FTE".</summary>
    public static FieldReading Number(string typed, NumberField field)
    {
        if (SmallNumbers.Read(typed) is { } said) return Bounded(said, field);
        var figure = Figure.Read(Halves(Unit().Replace(AmountText.Plain(typed), "")), thousands: true);
        return figure.Value is { } number ? Bounded(number, field) : Unread(figure, "a number", field.Example ?? "95,000");
    }

    public static FieldReading Number(JsonNode given, NumberField field) => Json(given) is { } figure ? Bounded(figure.Value!.Value, field) : Text(given, field.Read);

    /// <summary>A percentage with or without its sign: "40", "62.5%", "40 per cent".</summary>
    public static FieldReading Percent(string typed, decimal most)
    {
        var figure = Figure.Read(PercentSign().Replace(AmountText.Plain(typed), ""), thousands: false);
        return figure.Value is { } percent ? Hundredths(percent, most) : Unread(figure, "a percentage", "40 or 62.5%");
    }

    public static FieldReading Percent(JsonNode given, decimal most, Func<string, FieldReading> typed) => Json(given) is { } figure ? Hundredths(figure.Value!.Value, most) : Text(given, typed);

    private static FieldReading Pounds(decimal amount, decimal least)
    {
        if (amount < least) return FieldReading.Refused($"The amount must be at least {MoneyField.Pounds(least)}, for example £45,000.");
        if (amount > MoneyField.Most) return FieldReading.Refused($"The amount must be at most {MoneyField.Pounds(MoneyField.Most)}, for example £45,000.");
        return decimal.Round(amount, 2) == amount ? Accept(amount) : FieldReading.Refused("Amounts go to the penny; give at most two digits behind the point, for example £12.50.");
    }

    private static FieldReading Bounded(decimal number, NumberField field)
    {
        var example = field.Example is { } given ? $", for example {given}." : ".";
        if (number < field.Least || number > field.Most) return FieldReading.Refused(string.Create(CultureInfo.InvariantCulture, $"{field.Label} must be between {field.Least:#,##0.##} and {field.Most:#,##0.##}{example}"));
        return decimal.Round(number, field.Decimals) == number ? Accept(number) : FieldReading.Refused(field.Decimals == 0
            ? $"{field.Label} must be a whole number{example}"
            : $"{field.Label} takes at most {field.Decimals} digits behind the point{example}");
    }

    private static FieldReading Hundredths(decimal percent, decimal most)
    {
        if (percent < 0 || percent > most) return FieldReading.Refused(string.Create(CultureInfo.InvariantCulture, $"The percentage must be between 0 and {most:0.##}, for example 40."));
        return decimal.Round(percent, 4) == percent ? Accept(percent) : FieldReading.Refused("A percentage takes at most four digits behind the point, for example 33.3333.");
    }

    private static FieldReading Accept(decimal value) => FieldReading.Accepted((value == 0 ? 0 : value).ToString("0.############", CultureInfo.InvariantCulture));

    private static FieldReading Unread(Figure figure, string what, string example) =>
        FieldReading.Refused($"{(figure.Fault.Length > 0 ? figure.Fault : $"I can't read that as {what}.")} Write it like {example}.");

    private static Figure? Json(JsonNode given) => given is JsonValue && given.GetValueKind() == JsonValueKind.Number ? Figure.ReadJson(given.ToJsonString()) : null;

    private static FieldReading Text(JsonNode given, Func<string, FieldReading> typed) => given.GetValueKind() == JsonValueKind.String
        ? typed(given.GetValue<string>())
        : FieldReading.Refused("Give one number, or text such as \"45,000\".");

    /// <summary>"Half a million" and "a million" with digits.</summary>
    private static string Halves(string text) => PartOf().Replace(text, match => match.Value[0] switch { 'h' => "0.5 ", 'q' => "0.25 ", _ => match.Value.Contains("quarter", StringComparison.Ordinal) ? "0.25 " : "1 " });

    [GeneratedRegex(@"[$€¥]|\b(?:dollars?|euros?|usd|eur)\b")]
    private static partial Regex OtherCurrency();

    [GeneratedRegex(@"^(?<pence>[0-9]{1,9}) ?(?:p|pence)$")]
    private static partial Regex Pence();

    /// <summary>The currency, before or behind a minus or a bracket, or at the end.</summary>
    [GeneratedRegex(@"^((?:-|\(|minus|negative)? ?)(?:£|gbp) ?|(?<=[0-9a-z]) ?(?:pounds?(?: sterling)?|gbp|quid|sterling)(?=\)?$)")]
    private static partial Regex Sign();

    [GeneratedRegex(@" ?(?:p\.?a|per annum|per year|a year|each year|every year|/ ?year|annually|yearly)$")]
    private static partial Regex Period();

    [GeneratedRegex(@" ?(?:people|persons?|residents|inhabitants|population|households|properties|ftes?|full-time equivalents?|full time equivalents?|staff|posts|employees|tickets|transactions|cases|calls|tonnes|units|shares|points)$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:half an? |(?:an? )?quarter (?:of an? )?|(?:an?|one) )(?=thousand|million|billion)")]
    private static partial Regex PartOf();

    [GeneratedRegex(@" ?(?:%|per cent|percent|percentage points?|points|pc)$")]
    private static partial Regex PercentSign();
}
