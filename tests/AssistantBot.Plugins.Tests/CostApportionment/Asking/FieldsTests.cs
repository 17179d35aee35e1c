using System.Text.Json.Nodes;
using AssistantBot.Plugins.CostApportionment.Asking;
using AssistantBot.Plugins.Tests.Forms.Amounts;

namespace AssistantBot.Plugins.Tests.CostApportionment.Asking;

/// <summary>The calculator's own kinds of fields.</summary>
public sealed class FieldsTests
{
    private readonly MixField _mix = new("mix", "Mix", "", "", MoneyFieldTests.Cited);
    private readonly YearField _year = new("year", "Year", "", "", MoneyFieldTests.Cited);
    private readonly RecurrenceField _recurrence = new("recurrence", "Recurrence", "", "", MoneyFieldTests.Cited);
    private readonly CoalitionsField _groups = new("coalitions", "Coalitions", "", "", MoneyFieldTests.Cited);

    [Theory]
    [InlineData("40 per cent equal, 60 by population", "equal 40, population 60")]
    [InlineData("40% equal and 60% by population", "equal 40, population 60")]
    [InlineData("40% equal + 60% population", "equal 40, population 60")]
    [InlineData("equal 40, population 60", "equal 40, population 60")]
    [InlineData("by population: 62.5%; equally 37.5%", "population 62.5, equal 37.5")]
    [InlineData("half in equal parts, half by headcount", "equal 50, staff 50")]
    [InlineData("100% turnover", "turnover 100")]
    [InlineData("33.3333% staff, 33.3333% use, 33.3334% own weights", "staff 33.3333, use 33.3333, weights 33.3334")]
    public void A_mix_is_read(string typed, string canonical) => Assert.Equal(canonical, _mix.Read(typed).Value);

    [Theory]
    [InlineData("""[{"basis":"equal","percent":40},{"basis":"population","percent":"60"}]""", "equal 40, population 60")]
    [InlineData("""[{"basis":"equal","percent":"40%"},{"basis":"fixed","percent":"60 per cent"}]""", "equal 40, fixed 60")]
    [InlineData("\"40% equal, 60% population\"", "equal 40, population 60")]
    public void A_mix_of_json_is_read(string json, string canonical) => Assert.Equal(canonical, _mix.Read(JsonNode.Parse(json)!).Value);

    [Theory]
    [InlineData("40% equal, 50% population", "come to 90%")]
    [InlineData("40% equal, 60% equal", "names equal twice")]
    [InlineData("40% equal, 60% luck", "\"luck\" is not a basis")]
    [InlineData("whatever", "I can't read \"whatever\"")]
    [InlineData("", "come to 0%")]
    public void What_is_no_mix_is_refused(string typed, string reason) => Assert.Contains(reason, _mix.Read(typed).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_mix_is_shown_in_words() => Assert.Equal("40% in equal parts and 60% by population", _mix.Show("equal 40, population 60"));

    [Theory]
    [InlineData("2026/27", "2026")]
    [InlineData("2026-27", "2026")]
    [InlineData("2026/2027", "2026")]
    [InlineData("2026", "2026")]
    [InlineData("FY 2026/27", "2026")]
    [InlineData("1999/00", "1999")]
    [InlineData("year 2", "2")]
    [InlineData("3", "3")]
    public void A_year_is_read(string typed, string canonical) => Assert.Equal(canonical, _year.Read(typed).Value);

    [Theory]
    [InlineData("2026/28")]
    [InlineData("101")]
    [InlineData("0")]
    [InlineData("2/3")]
    [InlineData("next year")]
    public void What_is_no_year_is_refused(string typed) => Assert.Contains("2026/27", _year.Read(typed).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("one-off", "one-off", "One-off")]
    [InlineData("once", "one-off", "One-off")]
    [InlineData("Annual", "annual", "Annual")]
    [InlineData("every year", "annual", "Annual")]
    [InlineData("for 5 years", "5", "Annual for 5 years")]
    [InlineData("annually for 5 years", "5", "Annual for 5 years")]
    [InlineData("5", "5", "Annual for 5 years")]
    [InlineData("1 year", "one-off", "One-off")]
    public void A_recurrence_is_read_and_shown(string typed, string canonical, string shown)
    {
        Assert.Equal(canonical, _recurrence.Read(typed).Value);
        Assert.Equal(shown, _recurrence.Show(canonical));
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("for 0 years")]
    [InlineData("for 500 years")]
    public void What_is_no_recurrence_is_refused(string typed) => Assert.Contains("for 5 years", _recurrence.Read(typed).Reason, StringComparison.Ordinal);

    [Fact]
    public void Groups_are_read_as_typed_and_as_json()
    {
        const string Canonical = """[{"partners":["Angus","Dundee City"],"cost":"200000"},{"partners":["Angus","Perth and Kinross"],"cost":"250000"}]""";
        Assert.Equal(Canonical, _groups.Read("Angus + Dundee City £200,000; Angus + Perth and Kinross: 250k").Value);
        Assert.Equal(Canonical, _groups.Read(JsonNode.Parse("""[{"partners":["Angus","Dundee City"],"cost":200000},{"partners":["Angus","Perth and Kinross"],"cost":"250k"}]""")!).Value);
        Assert.Equal(Canonical, _groups.Read(Canonical).Value);
        Assert.Equal("Angus + Dundee City £200,000; Angus + Perth and Kinross £250,000", _groups.Show(Canonical));
    }

    [Theory]
    [InlineData("Angus and Dundee")]
    [InlineData("[1]")]
    [InlineData("[{")]
    [InlineData("")]
    public void What_is_no_group_is_refused(string typed) => Assert.EndsWith(".", _groups.Read(typed).Reason, StringComparison.Ordinal);
}
