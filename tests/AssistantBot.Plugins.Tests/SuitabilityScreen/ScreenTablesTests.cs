using AssistantBot.Plugins.SuitabilityScreen;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.SuitabilityScreen;

/// <summary>Tables that the screen cannot read stop the start with their file, line and reason.</summary>
public sealed class ScreenTablesTests
{
    private readonly TablesToolkit _toolkit = ScreenToolkit.Create();

    [Theory]
    [InlineData(ScreenToolkit.Questions, 1, "sideways | 1 | judgement | Does judgement matter?", 12, "\"sideways\" is not known under \"Speaks\"; write one of: against, public, private")]
    [InlineData(ScreenToolkit.Questions, 1, "against | 7 | judgement | Does judgement matter?", 12, "opportunities for Shared Services.md has no row 7; it has 2")]
    [InlineData(ScreenToolkit.Questions, 1, "against | 2 | judgement | Does judgement matter?", 13, "\"against\" row 2 has a question already")]
    [InlineData(ScreenToolkit.Questions, 1, "against | 1 | judgement | ", 12, "the row needs words under \"Question\"")]
    [InlineData(ScreenToolkit.Criteria, 1, "quick | right service | track record | Is it? | Section 7", 13, "Ref \"quick\" stands here a second time")]
    [InlineData(ScreenToolkit.Criteria, 1, "record | right service | track record | Is it? | ", 12, "the row needs a link under \"Read\"")]
    [InlineData(ScreenToolkit.Partners, 1, "both | Slow. | Appendix 1", 12, "\"both\" is not known under \"Partner\"")]
    [InlineData(ScreenToolkit.Services, 1, "waste | | Neighbours suit it. | Partners | ", 12, "the row needs words under \"Words\"")]
    [InlineData(ScreenToolkit.Questions, 0, "Speaks | Line | Label | Question", 10, "the table needs a column \"Row\"")]
    public void A_fault_is_named_with_its_place(string table, int row, string text, int line, string reason) => Fails(_toolkit.With(table, row, text), $"{table}.md", line, reason);

    [Fact]
    public void A_sign_without_a_question_is_named() =>
        Fails(_toolkit.Without(ScreenToolkit.Questions, 6), "The signs as questions.md", 10, "row 2 of Appendix 1 opportunities for Shared Services.md has no question that speaks \"private\"");

    [Fact]
    public void A_question_about_an_empty_cell_is_named() =>
        Fails(_toolkit.With(ScreenToolkit.Signs, 2, "lacks specialists | is large | "), "The signs as questions.md", 13, "says nothing that speaks \"against\"");

    [Fact]
    public void A_missing_column_of_signs_is_named() =>
        Fails(_toolkit.With(ScreenToolkit.Signs, 0, "Public sector partner | Firm | Probably no sharing"), "Appendix 1 opportunities for Shared Services.md", 10, "needs a column that begins \"Private sector partner\"");

    private static void Fails(TablesToolkit toolkit, string file, int line, string reason)
    {
        var error = Assert.Throws<ToolkitException>(() => new SuitabilityScreenFactory().Create(toolkit));
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }
}
