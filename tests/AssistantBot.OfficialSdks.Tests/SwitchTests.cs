using AssistantBot.Conversation.Content;
using AssistantBot.OfficialSdks.Search;
using AssistantBot.Tests;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Composition;
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
        Assert.Equal("KernelAsking", model.Get<AssistantBot.Conversation.Model.IPromptedModel>().GetType().Name);
        Assert.Single(model.Model.Requests);
    }

    [Fact]
    public async Task A_folder_that_cannot_take_the_index_is_told_of_and_everything_is_answered()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("data"));
        File.WriteAllText(Path.Combine(folder.File("data"), "index"), "a file, not a folder");
        await using var server = await RunningServer.StartAsync(null, "--data", folder.File("data"));
        Assert.Contains("Set-up costs", await server.Http.GetStringAsync("/ask?q=who+pays+the+set-up+costs"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("""
            "index":{"ready":true,"state":"memory"
            """, await server.Http.GetStringAsync("/readyz"), StringComparison.Ordinal);
        Assert.Single(server.Log.Lines, line => line.Contains("set Data:Path to a folder that this user may write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verb_needs_no_data_folder()
    {
        using var terminal = new Terminal();
        terminal.Write("file", "no folder");
        (await terminal.RunAsync("search", "set-up costs", "--data", terminal.File("file/data"))).Done();
    }
}
