using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.Tests.Forms.Amounts;

/// <summary>Amounts as people type them.</summary>
public sealed class MoneyFieldTests
{
    private readonly MoneyField _field = new("amount", "Amount", "How much?", "", Cited);

    internal static Citation Cited { get; } = new("hmep", "3.22", "hmep/set-up-costs", "", "", "");

    [Theory]
    [InlineData("1200000", "1200000")]
    [InlineData("£1,200,000", "1200000")]
    [InlineData("£1.2m", "1200000")]
    [InlineData("£ 1.2 M", "1200000")]
    [InlineData("1.2 million", "1200000")]
    [InlineData("1.2mn", "1200000")]
    [InlineData("£4.65 million", "4650000")]
    [InlineData("£4.65 million.", "4650000")]
    [InlineData("1.234m", "1234000")]
    [InlineData("1.2bn", "1200000000")]
    [InlineData("£2 billion", "2000000000")]
    [InlineData("1tn", "1000000000000")]
    [InlineData("45k", "45000")]
    [InlineData("45K", "45000")]
    [InlineData("45 thousand", "45000")]
    [InlineData("45 grand", "45000")]
    [InlineData("half a million", "500000")]
    [InlineData("a quarter of a million pounds", "250000")]
    [InlineData("a million", "1000000")]
    [InlineData("one million", "1000000")]
    [InlineData("45,000 pounds", "45000")]
    [InlineData("45,000 pounds sterling", "45000")]
    [InlineData("GBP 45,000", "45000")]
    [InlineData("45k a year", "45000")]
    [InlineData("£45k p.a.", "45000")]
    [InlineData("45000 per annum", "45000")]
    [InlineData("0", "0")]
    [InlineData("£0", "0")]
    [InlineData("0.5", "0.5")]
    [InlineData(".50", "0.5")]
    [InlineData("£12.50", "12.5")]
    [InlineData("50p", "0.5")]
    [InlineData("50 pence", "0.5")]
    [InlineData("1 200 000", "1200000")]
    [InlineData("1\u00a0200\u00a0000", "1200000")]
    [InlineData("1\u202f200\u202f000", "1200000")]
    [InlineData("1\u2009200", "1200")]
    [InlineData("１２００", "1200")]
    [InlineData("￡１，２００．５０", "1200.5")]
    [InlineData("1,000,000,000,000,000", "1000000000000000")]
    [InlineData("  45,000  ", "45000")]
    public void An_amount_is_read(string typed, string canonical) => Assert.Equal(canonical, _field.Read(typed).Value);

    [Theory]
    [InlineData("1.000,00")]
    [InlineData("1.234")]
    [InlineData("£12.345")]
    [InlineData("1.234.567")]
    [InlineData("1,5")]
    [InlineData("1,50")]
    [InlineData("12,34,567")]
    [InlineData("1,2345")]
    [InlineData("1 20 000")]
    [InlineData("1'200'000")]
    [InlineData("about 3m")]
    [InlineData("~3m")]
    [InlineData("c. 3m")]
    [InlineData("circa £3m")]
    [InlineData("3m-ish")]
    [InlineData("1-2m")]
    [InlineData("£1m to £2m")]
    [InlineData("3m+")]
    [InlineData("up to 3m")]
    [InlineData("$5,000")]
    [InlineData("5,000 euros")]
    [InlineData("€5m")]
    [InlineData("1e6")]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("12.505")]
    [InlineData("0.001")]
    [InlineData("1.234567891m")]
    [InlineData("-5")]
    [InlineData("minus £5")]
    [InlineData("−5")]
    [InlineData("(1,200)")]
    [InlineData("1,000,000,000,000,000.01")]
    [InlineData("9999999999999999999999999999999999999999")]
    [InlineData("999999999999999999999999bn")]
    [InlineData("m")]
    [InlineData("£")]
    [InlineData("")]
    [InlineData("a lot")]
    [InlineData("12 m 5")]
    [InlineData("1..2")]
    public void What_is_ambiguous_or_no_amount_is_refused_with_an_example(string typed)
    {
        var reading = _field.Read(typed);
        Assert.Null(reading.Value);
        Assert.Contains("£", reading.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.000,00", "In 1.000,00 the comma could stand before pence or between thousands.")]
    [InlineData("1.234", "1.234 could be 1,234 or a little more than 1.")]
    [InlineData("about 3m", "One figure is needed to calculate with, not a range or a rough idea.")]
    [InlineData("$5,000", "Amounts are in pounds.")]
    [InlineData("12.505", "12.505 could be 12,505 or a little more than 12.")]
    [InlineData("0.001", "Amounts go to the penny; give at most two digits behind the point, for example £12.50.")]
    [InlineData("-5", "The amount must be at least £0, for example £45,000.")]
    public void The_reason_says_what_was_wrong(string typed, string reason) => Assert.StartsWith(reason, _field.Read(typed).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("minus 5", "-5")]
    [InlineData("-£5", "-5")]
    [InlineData("£-5", "-5")]
    [InlineData("−1.2m", "-1200000")]
    [InlineData("(1,200)", "-1200")]
    [InlineData("(£1,200)", "-1200")]
    [InlineData("-0", "0")]
    public void Negative_amounts_are_read_where_they_may_be_given(string typed, string canonical) =>
        Assert.Equal(canonical, (_field with { Least = -MoneyField.Most }).Read(typed).Value);

    [Theory]
    [InlineData("45000", "45000")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1e6", "1000000")]
    [InlineData("1.20", "1.2")]
    [InlineData("\"£1.2m\"", "1200000")]
    [InlineData("\"１２００\"", "1200")]
    public void Json_numbers_and_text_are_read(string json, string canonical) => Assert.Equal(canonical, _field.Read(JsonNode.Parse(json)!).Value);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1")]
    [InlineData("1.005")]
    [InlineData("\"NaN\"")]
    [InlineData("\"1e400\"")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Json_that_is_no_amount_is_refused(string json) => Assert.NotNull(_field.Read(JsonNode.Parse(json)!).Reason);

    [Theory]
    [InlineData(0.5, "£0.50")]
    [InlineData(1200000, "£1,200,000")]
    [InlineData(-3.25, "-£3.25")]
    public void Pounds_are_shown_with_pence_where_there_are_any(double amount, string shown) => Assert.Equal(shown, MoneyField.Pounds((decimal)amount));
}
