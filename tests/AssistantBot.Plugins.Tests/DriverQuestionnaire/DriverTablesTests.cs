using AssistantBot.Plugins.DriverQuestionnaire;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.DriverQuestionnaire;

/// <summary>Tables that the questionnaire cannot read stop the start with file, line and reason.</summary>
public sealed class DriverTablesTests
{
    private readonly FakeToolkit _toolkit = new();

    [Fact]
    public void Questions_are_joined_to_their_reading_by_number_whatever_its_order()
    {
        var tables = DriverTables.Read(_toolkit);
        Assert.Equal(["1", "2", "10"], tables.Drivers.Select(driver => driver.Ref));
        Assert.Equal(["users expect it", "a skill is missing", "no alliance will do it"], tables.Drivers.Select(driver => driver.Label));
        Assert.Equal([FakeToolkit.CentralWales, FakeToolkit.Tayside], tables.Drivers[1].LearnFrom);
        Assert.Equal("2.11", tables.Rule.Locator);
    }

    [Fact]
    public void A_missing_column_of_the_questions() => Refused(
        () => _toolkit.QuestionHeader[1] = "Query", FakeToolkit.Questions, FakeToolkit.QuestionsLine, "the table needs a column \"Question\"; it has Ref, Query, Response");

    [Theory]
    [InlineData("Ref")]
    [InlineData("Driver")]
    [InlineData("Read")]
    [InlineData("Learn from")]
    public void A_missing_column_of_the_reading(string column) => Refused(
        () => _toolkit.ReadingHeader[_toolkit.ReadingHeader.IndexOf(column)] = "Other", FakeToolkit.Reading, FakeToolkit.ReadingLine, $"the table needs a column \"{column}\"");

    [Theory]
    [InlineData("", "Is a skill missing?")]
    [InlineData("2", "")]
    public void A_question_without_number_or_text(string number, string question) => Refused(
        () => _toolkit.QuestionRows[1] = [number, question, "Yes/No"], FakeToolkit.Questions, FakeToolkit.QuestionsLine + 3, "a driver question needs a Ref and a Question");

    [Fact]
    public void A_number_that_stands_twice() => Refused(
        () => _toolkit.QuestionRows[2][0] = "1", FakeToolkit.Questions, FakeToolkit.QuestionsLine + 4, "Ref \"1\" stands here a second time");

    [Fact]
    public void No_question_at_all() => Refused(
        () => _toolkit.QuestionRows.Clear(), FakeToolkit.Questions, FakeToolkit.QuestionsLine, "the table has no driver question; add a row for each");

    [Fact]
    public void A_question_without_reading() => Refused(
        () => _toolkit.ReadingRows.RemoveAt(0), FakeToolkit.Reading, FakeToolkit.ReadingLine, $"question 10 of {FakeToolkit.Questions} has no row here; add one with Ref 10");

    [Fact]
    public void A_reading_without_words_for_its_driver() => Refused(
        () => _toolkit.ReadingRows[1].Cells[1] = "", FakeToolkit.Reading, FakeToolkit.ReadingLine + 3, "question 1 needs a few words for its Driver");

    [Fact]
    public void A_step_at_an_unknown_time() => Refused(
        () => _toolkit.StepRows[1][0] = "someday", FakeToolkit.Reading, FakeToolkit.StepsLine + 3, "\"someday\" is not a time; write investigate, find out or not now");

    private void Refused(Action spoil, string file, int line, string reason)
    {
        spoil();
        var error = Assert.Throws<ToolkitException>(() => new DriverQuestionnaireFactory().Create(_toolkit));
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
        Assert.Equal($"{file}:{line}: {error.Reason}", error.Message);
    }
}
