using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Plugins.DriverQuestionnaire;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Tests.Content;

/// <summary>Tables of the corpus that a plugin cannot read stop the start, with the place to mend.</summary>
public sealed class PluginTablesTests : IDisposable
{
    private const string Questions = "hmep/driver-questionnaire.md";
    private const string Reading = "paths/after-the-driver-questions.md";

    private readonly FolderCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Questions, "| 4 | Is the service", "| | Is the service", "a driver question needs a Ref and a Question")]
    [InlineData(Questions, "| 4 | Is the service", "| 3 | Is the service", "Ref \"3\" stands here a second time")]
    [InlineData(Reading, "| 3 | operations gain from crossing boundaries |", "| 3 | |", "question 3 needs a few words for its Driver")]
    [InlineData(Reading, "| find out |", "| someday |", "\"someday\" is not a time; write investigate, find out or not now")]
    public void A_row_it_cannot_read_is_named(string file, string old, string text, string reason)
    {
        _folder.Replace(file, old, text);
        var error = Assert.Throws<ToolkitException>(Load);
        Assert.Equal((file, _folder.LineOf(file, text)), (error.File, error.Line));
        Assert.StartsWith(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_a_row_to_read_is_named_with_both_files()
    {
        _folder.Replace(Reading, "| 3 | operations", "| 33 | operations");
        var error = Assert.Throws<ToolkitException>(Load);
        Assert.Equal((Reading, _folder.LineOf(Reading, "| Ref | Driver |")), (error.File, error.Line));
        Assert.Equal($"question 3 of {Questions} has no row here; add one with Ref 3", error.Reason);
    }

    [Fact]
    public void A_heading_that_went_away_is_named()
    {
        _folder.Replace(Reading, "## What to read for each driver", "## What to read");
        Assert.Equal($"{Reading}:0: it needs one table under the heading \"What to read for each driver\"", Assert.Throws<ToolkitException>(Load).Message);
    }

    private void Load() => ContentSnapshot.Load(_folder.Path, [new DriverQuestionnaireFactory()]);
}
