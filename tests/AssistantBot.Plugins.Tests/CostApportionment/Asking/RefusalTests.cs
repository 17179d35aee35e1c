namespace AssistantBot.Plugins.Tests.CostApportionment.Asking;

/// <summary>What cannot be shared is refused with the answer to mend, what is wrong with it, and what to do.</summary>
public sealed class RefusalTests
{
    private const string Two = """[{"name":"A"},{"name":"B"}]""";
    private const string Cost = """[{"name":"Cost","amount":100}]""";

    [Theory]
    [InlineData("""[{"name":"A"}]""", "partners: An amount is shared between 2 and 50 partners, and 1 is named. Name the others.")]
    [InlineData("""[]""", "partners: An amount is shared between 2 and 50 partners, and 0 are named. Name the others.")]
    [InlineData("""[{"name":"A"},{"name":"a"}]""", "partners/2/name: Two partners are called \"a\". Give each its own name.")]
    [InlineData("""[{"name":"A"},{"population":3}]""", "partners/2/name: Partner 2 has no name. Give it one.")]
    [InlineData("""[{"name":"A","joined":"2026-10-01","left":"2026-05-01"},{"name":"B"}]""", "partners/1/left: A leaves before it joins. Correct one of the two days.")]
    [InlineData("""[{"name":"A","min":50,"max":40},{"name":"B"}]""", "partners/1/min: The minimum of A, £50, is more than its maximum, £40. Change one of them.")]
    [InlineData("""[{"name":"A","fixedAmount":30,"min":40},{"name":"B"}]""", "partners/1/fixedAmount: The fixed contribution of A, £30, is less than its minimum, £40. Change one of them.")]
    [InlineData("""[{"name":"A","fixedAmount":50,"max":40},{"name":"B"}]""", "partners/1/fixedAmount: The fixed contribution of A, £50, is more than its maximum, £40. Change one of them.")]
    [InlineData("""[{"name":"A","min":60},{"name":"B","min":60}]""", "partners: The minimum and fixed contributions come to £120, more than the costs of £100 in year 1. Lower one of them.")]
    [InlineData("""[{"name":"A","max":40},{"name":"B","fixedAmount":40}]""", "partners: The maximum and fixed contributions come to £80, less than the costs of £100 in year 1. Raise one of them, or leave one partner without a maximum.")]
    [InlineData("""[{"name":"A","joined":"2026-05-01"},{"name":"B","joined":"2026-06-01"}]""", "partners: Nobody is a partner from 1 April 2026 to 30 April 2026, so \"Cost\" cannot be shared. Correct who joined or left when.")]
    public void Partners(string partners, string reason) => Assert.Equal([reason], Calculator.Refusals($$"""{"lines":{{Cost}},"partners":{{partners}}}"""));

    [Theory]
    [InlineData("""[]""", "lines: There is nothing to share yet. Name at least one line and its amount.")]
    [InlineData("""[{"name":"Cost"}]""", "lines/1/amount: The amount of \"Cost\" is missing. Give it in pounds, for example £45,000.")]
    [InlineData("""[{"name":"Cost","amount":1},{"name":"COST","amount":1}]""", "lines/2/name: Two lines are called \"COST\". Give each its own name.")]
    [InlineData("""[{"name":"Cost","amount":"1.000,00"}]""", "lines/1/amount: In 1.000,00 the comma could stand before pence or between thousands. Write it like £1,200,000, £1.2m or 45k.")]
    [InlineData("""[{"name":"Cost","amount":-5}]""", "lines/1/amount: The amount must be at least £0, for example £45,000.")]
    [InlineData("""[{"name":"Cost","amount":1e400}]""", "lines/1/amount: The amount must be at most £1,000,000,000,000,000, for example £45,000.")]
    [InlineData("""[{"name":"Cost","amount":"NaN"}]""", "lines/1/amount: I can't read that as an amount. Write it like £1,200,000, £1.2m or 45k.")]
    [InlineData("""[{"name":"A","amount":1,"year":1},{"name":"B","amount":1,"year":"2026/27"}]""", "lines/1/year: Counted years cannot be mixed with dates. Write every year like 2026/27.")]
    [InlineData("""[{"name":"A","amount":1,"mix":[{"basis":"equal","percent":40},{"basis":"population","percent":50}]}]""", "lines/1/mix: The parts of the mix come to 90%, and they must come to 100%. Write it like 40% equal, 60% population.")]
    public void Lines(string lines, string reason) => Assert.Equal([reason], Calculator.Refusals($$"""{"lines":{{lines}},"partners":{{Two}}}"""));

    [Theory]
    [InlineData("population", """[{"name":"A","population":1},{"name":"B"}]""", "partners/2/population: A line is shared by population, and the population of B is missing. Give it, or 0 if it has none.")]
    [InlineData("population", """[{"name":"A","population":0},{"name":"B","population":0}]""", "partners/1/population: The population of all partners is 0, so nothing can be shared by population. Give at least one partner more than 0, or choose another basis.")]
    [InlineData("population", """[{"name":"A","population":-1},{"name":"B","population":2}]""", "partners/1/population: Population must be between 0 and 1,000,000,000,000, for example 140,000.")]
    [InlineData("fixed", """[{"name":"A","fixedPercent":63},{"name":"B","fixedPercent":36}]""", "partners/1/fixedPercent: The fixed percentages come to 99, and they must come to 100. Change one of them.")]
    [InlineData("staff", """[{"name":"A","staff":0,"max":40},{"name":"B","staff":5,"max":70}]""", "partners: Beside the minimum, maximum and fixed contributions, £30 of \"Cost\" is left that no partner can carry by staff working on the service. Change a limit or the basis.")]
    public void Measures(string basis, string partners, string reason) =>
        Assert.Equal([reason], Calculator.Refusals($$"""{"lines":[{"name":"Cost","amount":100,"basis":"{{basis}}"}],"partners":{{partners}}}"""));

    [Theory]
    [InlineData("\"discountRate\":0.035", "discountRate: A discount rate of 0.035 per cent is hardly meant. For 3.5 per cent write 3.5.")]
    [InlineData("\"tolerance\":2", "partners/1/lastYear: A tolerance needs last year's figures. Give each partner's part of last year, in pounds or per cent.")]
    [InlineData("\"coalitions\":[{\"partners\":[\"A\",\"C\"],\"cost\":5}]", "coalitions: A group names \"C\", which is not among the partners. Use the names A and B.")]
    [InlineData("\"coalitions\":[{\"partners\":[\"A\"],\"cost\":5}]", "partners/2/standAlone: To judge groups I need what B would pay alone. Give its stand-alone cost.")]
    public void The_rest(string rest, string reason) => Assert.Equal([reason], Calculator.Refusals($$"""{"lines":{{Cost}},"partners":{{Two}},{{rest}}}"""));

    [Fact]
    public void Limits_without_a_cost() => Assert.Equal(
        ["partners/1/max: Minimum, maximum and fixed contributions are to costs, and no line is a cost. Leave them out, or name a cost."],
        Calculator.Refusals("""{"lines":[{"name":"Saving","amount":100,"kind":"saving"}],"partners":[{"name":"A","max":5},{"name":"B"}]}"""));

    [Fact]
    public void Years_that_the_lines_overrun() => Assert.Equal(
        ["years: The lines reach further than 2 years. Look at more years, or leave the number out."],
        Calculator.Refusals($$"""{"lines":[{"name":"A","amount":1,"year":1},{"name":"B","amount":1,"year":3}],"partners":{{Two}},"years":2}"""));

    [Fact]
    public void A_whole_that_differs_from_the_lines() => Assert.Equal(
        ["coalitions: The group of all partners is given at £90, and the lines come to £100. Leave the group out, or correct a line."],
        Calculator.Refusals($$"""{"lines":{{Cost}},"partners":[{"name":"A","standAlone":60},{"name":"B","standAlone":60}],"coalitions":[{"partners":["A","B"],"cost":90}]}"""));

    [Fact]
    public void More_than_fifty_partners_or_twelve_with_groups()
    {
        var many = string.Join(',', Enumerable.Range(1, 51).Select(i => $$"""{"name":"P{{i}}"}"""));
        Assert.StartsWith("partners: At most 50 partners can be taken, and 51 are given.", Assert.Single(Calculator.Refusals($$"""{"lines":{{Cost}},"partners":[{{many}}]}""")), StringComparison.Ordinal);
        var thirteen = string.Join(',', Enumerable.Range(1, 13).Select(i => $$"""{"name":"P{{i}}","standAlone":9}"""));
        Assert.StartsWith("coalitions: Costs of groups can be taken for up to 12 partners", Assert.Single(Calculator.Refusals($$"""{"lines":{{Cost}},"partners":[{{thirteen}}],"coalitions":[{"partners":["P1","P2"],"cost":5}]}""")), StringComparison.Ordinal);
    }
}
