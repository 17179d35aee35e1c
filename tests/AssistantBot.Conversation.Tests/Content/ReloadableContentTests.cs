using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Plugins.DriverQuestionnaire;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Tests.Content;

public sealed class ReloadableContentTests : IDisposable
{
    private const string Questions = "hmep/driver-questionnaire.md";

    private readonly FolderCopy _folder = new();
    private readonly ReloadableContent _content;

    public ReloadableContentTests() => _content = new ReloadableContent(_folder.Path, [new DriverQuestionnaireFactory()]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Before_the_first_load_there_is_nothing_in_force() =>
        Assert.Contains("call Reload first", Assert.Throws<InvalidOperationException>(() => _content.Current).Message, StringComparison.Ordinal);

    [Fact]
    public void A_good_version_is_swapped_whole()
    {
        _content.Reload();
        var old = _content.Current;
        _folder.Replace(Questions, "Do the public or users of the service expect it", "Do residents expect the service");
        _content.Reload();
        Assert.StartsWith("Do residents expect the service", _content.Current.Plugins.All[0].Form.Fields[0].Prompt, StringComparison.Ordinal);
        Assert.NotEmpty(_content.Current.Knowledge.Search("residents expect service seamless", 1));
        Assert.StartsWith("Do the public", old.Plugins.All[0].Form.Fields[0].Prompt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_with_faults_changes_nothing()
    {
        _content.Reload();
        var old = _content.Current;
        _folder.Replace(Questions, "locator: Table 1", "locator: Table 99");
        Assert.NotEmpty(Assert.Throws<CorpusException>(_content.Reload).Faults);
        Assert.Same(old, _content.Current);
    }

    [Fact]
    public void A_table_that_a_plugin_cannot_read_changes_nothing_and_names_file_line_and_reason()
    {
        _content.Reload();
        var old = _content.Current;
        _folder.Replace(Questions, "| Ref | Question |", "| Ref | Query |");
        var error = Assert.Throws<ToolkitException>(_content.Reload);
        Assert.Equal((Questions, _folder.LineOf(Questions, "| Ref | Query |")), (error.File, error.Line));
        Assert.Equal($"{error.File}:{error.Line}: {error.Reason}", error.Message);
        Assert.Contains("needs a column \"Question\"", error.Reason, StringComparison.Ordinal);
        Assert.Same(old, _content.Current);
    }

    [Fact]
    public void Mended_it_is_taken_over()
    {
        _folder.Replace(Questions, "| Ref | Question |", "| Ref | Query |");
        Assert.Throws<ToolkitException>(_content.Reload);
        _folder.Replace(Questions, "| Ref | Query |", "| Ref | Question |");
        _content.Reload();
        Assert.Equal(9, _content.Current.Plugins.All[0].Form.Fields.Count);
    }

    [Fact]
    public async Task An_assistant_answers_from_the_version_in_force()
    {
        _content.Reload();
        var talk = new Talk(content: _content);
        await talk.SayAsync("run the driver questionnaire");
        _folder.Replace(Questions, "Does your authority's cabinet wish", "Do your members wish");
        _content.Reload();
        Assert.Contains("Do your members wish", (await talk.SayAsync("yes")).Asks(2).Text, StringComparison.Ordinal);
    }
}
