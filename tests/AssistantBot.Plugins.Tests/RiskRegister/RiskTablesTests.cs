using AssistantBot.Plugins.RiskRegister;
using AssistantBot.Plugins.Tests.Toolkit;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.RiskRegister;

/// <summary>Tables that the register cannot read stop the start with file, line and reason.</summary>
public sealed class RiskTablesTests
{
    private readonly TableToolkit _toolkit = RiskSample.Toolkit();

    [Theory]
    [InlineData(2, "X", "Likelihood and Consequence are L, M or H")]
    [InlineData(3, "", "Likelihood and Consequence are L, M or H")]
    [InlineData(4, "H/H", "Combined should be M/L, as Likelihood and Consequence make it")]
    [InlineData(0, "1", "Ref \"1\" stands here a second time; give each risk its own")]
    [InlineData(1, "", "a risk needs a Ref and a Risk")]
    public void A_rated_row_it_cannot_read(int column, string text, string reason) => Refused(() => _toolkit.Tables[RiskSample.SetUp].Rows[1][column] = text, RiskSample.SetUp, 13, reason);

    [Fact]
    public void A_row_without_the_passage_it_comes_from() =>
        Refused(() => _toolkit.Tables[RiskSample.Rotherham].Rows[0][3] = "Money", RiskSample.Rotherham, 12, "a risk needs one link in the column Read, to the passage that it comes from");

    [Fact]
    public void No_risk_at_all() => Refused(() => _toolkit.Tables[RiskSample.Rotherham].Rows.Clear(), RiskSample.Rotherham, 10, "the table has no risk; add a row for each");

    [Fact]
    public void A_step_at_an_unknown_time() =>
        Refused(() => _toolkit.Tables[RiskSample.Steps].Rows[4][0] = "someday", RiskSample.Steps, 16, "\"someday\" is not a time; write one of unrated, no owner, no action, high, always");

    [Fact]
    public void A_missing_column() => Refused(() => _toolkit.Tables[RiskSample.SetUp].Header[5] = "Remedy", RiskSample.SetUp, 10, "the table needs a column \"Action to manage the risk\"");

    private void Refused(Action spoil, string file, int line, string reason)
    {
        spoil();
        var error = Assert.Throws<ToolkitException>(() => new RiskRegisterFactory().Create(_toolkit));
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }
}
