using AssistantBot.Conversation.Content;
using AssistantBot.OfficialSdks.Search;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Hosting;
using AssistantBot.Tests.Models;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.OfficialSdks.Tests;

/// <summary>The program that was built with the switch uses what it was built for.</summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task The_program_searches_on_Lucene_and_keeps_its_index_in_the_data_folder()
    {
        await using var server = await RunningServer.StartAsync();
        Assert.IsType<LucenePassageIndex>(server.Services.GetRequiredService<IContent>().Current.Knowledge.Index);
        Assert.Contains("Set-up costs", await server.Http.GetStringAsync("/ask?q=who+pays+the+set-up+costs"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_model_is_asked_through_the_kernel()
    {
        await using var model = await ModelUnderTest.StartAsync("good");
        await model.AskAsync();
        Assert.Equal("KernelWriting", model.Get<AssistantBot.Conversation.Model.IToolWriting>().GetType().Name);
        Assert.Single(model.Model.Requests);
    }

    [Fact]
    public async Task A_folder_that_cannot_hold_the_index_ends_a_verb_in_one_line()
    {
        using var terminal = new Terminal();
        Directory.CreateDirectory(terminal.File("data"));
        terminal.Write("data/index", "a file, not a folder");
        (await terminal.RunAsync("search", "set-up costs")).Refused(1, "set Data:Path (--data DIR)");
    }
}
