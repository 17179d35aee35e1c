using AssistantBot.Plugins.SuccessChecklist;
using AssistantBot.Plugins.Tests.Toolkit;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.SuccessChecklist;

/// <summary>Tables that the checklist cannot read stop the start with file, line and reason.</summary>
public sealed class ChecklistTablesTests
{
    private readonly TableToolkit _toolkit = ChecklistSample.Toolkit();

    [Fact]
    public void Rows_are_joined_by_number_whatever_their_order()
    {
        var read = ChecklistTables.Read(_toolkit);
        Assert.Equal([("1", "shared aims"), ("2", "governance"), ("3", "a brand")], read.Characteristics.Select(characteristic => (characteristic.Number, characteristic.Label)));
        Assert.Equal("Appendix A, row 2", read.Characteristics[1].Source.Locator);
    }

    [Fact]
    public void A_gap_in_the_numbers() => Refused(() => _toolkit.Tables[ChecklistSample.Checklist].Rows[1][0] = "4", ChecklistSample.Checklist, 13, "No should be 2 here; number the characteristics from 1 without a gap");

    [Fact]
    public void A_row_without_its_characteristic() => Refused(() => _toolkit.Tables[ChecklistSample.Checklist].Rows[2][1] = "", ChecklistSample.Checklist, 14, "a row of the checklist needs its Characteristic");

    [Fact]
    public void No_row_at_all() => Refused(() => _toolkit.Tables[ChecklistSample.Checklist].Rows.Clear(), ChecklistSample.Checklist, 10, "the table has no characteristic; add a row for each");

    [Fact]
    public void A_characteristic_without_a_row_to_read() => Refused(() => _toolkit.Tables[ChecklistSample.Reading].Rows.RemoveAt(0), ChecklistSample.Reading, 10, $"characteristic 3 of {ChecklistSample.Checklist} has no row here; add one with No 3");

    [Theory]
    [InlineData(1, "In short")]
    [InlineData(2, "Found by")]
    [InlineData(5, "Ask")]
    public void A_row_to_read_without_words(int column, string title) =>
        Refused(() => _toolkit.Tables[ChecklistSample.Reading].Rows[1][column] = "", ChecklistSample.Reading, 13, $"characteristic 1 needs words in the column \"{title}\"");

    [Theory]
    [InlineData("Found by")]
    [InlineData("Learn from")]
    public void A_missing_column(string title)
    {
        var header = _toolkit.Tables[ChecklistSample.Reading].Header;
        Refused(() => header[header.IndexOf(title)] = "Other", ChecklistSample.Reading, 10, $"the table needs a column \"{title}\"");
    }

    [Fact]
    public void A_step_at_an_unknown_time() => Refused(() => _toolkit.Tables[ChecklistSample.Steps].Rows[0][0] = "someday", ChecklistSample.Steps, 12, "\"someday\" is not a time; write open, gaps or always");

    private void Refused(Action spoil, string file, int line, string reason)
    {
        spoil();
        var error = Assert.Throws<ToolkitException>(() => new SuccessChecklistFactory().Create(_toolkit));
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }
}
