using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Tests.CostApportionment.Asking;

/// <summary>What the form asks, and what can be given besides.</summary>
public sealed class ApportionmentFormTests
{
    private readonly Form _form = Calculator.Plugin.Form;

    [Fact]
    public void Its_input_is_the_contract()
    {
        Assert.Equal(["lines", "partners", "tolerance", "discountRate", "years", "coalitions"], _form.Fields.Select(field => field.Id));
        Assert.Equal(["name", "amount", "kind", "basis", "mix", "year", "recurrence"], List("lines").Columns.Select(column => column.Id));
        Assert.Equal(
            ["name", "population", "staff", "turnover", "use", "fixedPercent", "weight", "standAlone", "min", "max", "fixedAmount", "lastYear", "joined", "left"],
            List("partners").Columns.Select(column => column.Id));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("basis=population", "population")]
    [InlineData("basis=equal", "")]
    [InlineData("mix=equal 40, staff 60", "staff")]
    [InlineData("mix=turnover 40, use 60", "turnover use")]
    [InlineData("basis=fixed", "fixedPercent")]
    [InlineData("basis=weights", "weight")]
    public void Only_the_measures_that_a_line_needs_are_asked(string line, string asked)
    {
        var answers = FormAnswers.None.With("lines/1/name", "Fund").With("partners/1/name", "A");
        if (line.Length > 0) answers = answers.With($"lines/1/{line.Split('=')[0]}", line.Split('=')[1]);
        var columns = List("partners").Columns.Where(column => column.Presence == Presence.Asked && column.Applies(answers)).Select(column => column.Id);
        Assert.Equal(asked, string.Join(' ', columns));
    }

    [Fact]
    public void A_measure_that_was_given_for_comparison_belongs_to_the_form() =>
        Assert.True(List("partners").Column("staff")!.Applies(FormAnswers.None.With("lines/1/basis", "equal").With("partners/1/staff", "5")));

    [Fact]
    public void Every_basis_is_explained_with_its_example()
    {
        Assert.Contains("East Lindsey and South Holland", List("partners").Column("population")!.Help, StringComparison.Ordinal);
        Assert.Contains("Tri-borough", List("partners").Column("staff")!.Help, StringComparison.Ordinal);
        Assert.Contains("Tayside", List("partners").Column("turnover")!.Help, StringComparison.Ordinal);
        Assert.Contains("Nottinghamshire", List("partners").Column("use")!.Help, StringComparison.Ordinal);
        Assert.Contains("Bromsgrove and Redditch", List("lines").Column("basis")!.Help, StringComparison.Ordinal);
        Assert.Equal("Case study 5", List("partners").Column("staff")!.Source.Locator);
    }

    [Theory]
    [InlineData("equally", "equal")]
    [InlineData("By population", "population")]
    [InlineData("per head", "population")]
    [InlineData("headcount", "staff")]
    [InlineData("tickets", "use")]
    [InlineData("shareholding", "fixed")]
    [InlineData("own weights", "weights")]
    public void A_basis_is_read_in_ordinary_words(string typed, string basis) => Assert.Equal(basis, List("lines").Column("basis")!.Read(typed).Value);

    [Fact]
    public void The_whole_schema_can_be_written() =>
        Assert.All(_form.Fields, field => Assert.NotNull(JsonNode.Parse(field.Schema().ToJsonString())));

    [Fact]
    public void Optional_questions_are_not_asked() => Assert.All(
        List("partners").Columns.SkipWhile(column => column.Id != "standAlone").Concat(_form.Fields.Skip(2)),
        field => Assert.Equal(Presence.OnRequest, field.Presence));

    private RecordsField List(string id) => (RecordsField)_form.Find(id)!;
}
