using AssistantBot.Composition;
using AssistantBot.Tests.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

/// <summary>The chat page with a language model behind it, which dies in the middle of the conversation.</summary>
[Collection(SiteTests.Name)]
public sealed class ModelChatTests(Site site)
{
    private const string Saved = "In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k";
    private const string Label = "A language model wrote this from the sources";
    private const string Note = "The language model did not answer, so these are the toolkits"; // Web Chat writes the apostrophe in its own way

    [BrowserFact]
    public async Task Checked_sentences_appear_while_it_writes_and_without_it_there_is_only_a_note()
    {
        using var data = DataFolder.Create();
        await using var model = await ScriptedModel.StartAsync(new ModelScript
        {
            Steps = [new ModelStep { Deltas = [$"{Saved} [@saved £250k]. ", "They saved £999m [@saved £250k]. ", "The target saving for 2012 was £350k [@saved £250k]."], End = "hold" }],
        });
        await using var program = await StartAsync(data.Path, model.Url);
        var chat = await site.OpenChatAsync(new Uri(program.Urls.Single()));

        var reply = await chat.SayAsync("how much did Ceredigion and Powys save in 2011?");
        await model.Held;
        await Expect(reply).ToContainTextAsync(Saved);
        await Expect(reply).Not.ToContainTextAsync("£350k");
        await chat.ScreenshotAsync("model-1-writing");
        model.Release();
        await Expect(reply).ToContainTextAsync("The target saving for 2012 was £350k");
        await Expect(reply).ToContainTextAsync(Label);
        await Expect(reply).Not.ToContainTextAsync("£999m");
        await Expect(reply.Locator("a[href*='/sources/hmep/case-study-4']").First).ToBeVisibleAsync();
        await Expect(reply.Locator("em").GetByText(Label)).ToBeInViewportAsync();
        await chat.ScreenshotAsync("model-2-written");

        await model.KillAsync();
        var next = await chat.SayAsync("how can set-up costs be recovered?");
        await Expect(next).ToContainTextAsync("invest to save", new() { IgnoreCase = true });
        await Expect(next).ToContainTextAsync(Note);
        await Expect(next).Not.ToContainTextAsync(Label);
        await chat.ScreenshotAsync("model-3-gone");
        await Expect(chat.Replies).ToHaveCountAsync(3);
        Assert.Empty(chat.Faults);
    }

    private static async Task<WebApplication> StartAsync(string data, string model)
    {
        var program = Server.Build(
            ["--urls", "http://127.0.0.1:0", "--data", data, "--State:ConnectionString", "memory", "--Model:Provider", "openai", "--Model:Endpoint", model, "--Model:Name", "scripted", "--Model:ApiKey", "any", "--Model:RetryMilliseconds", "1", "--Model:TimeoutSeconds", "60"],
            builder => builder.Logging.ClearProviders());
        await program.StartAsync();
        return program;
    }
}
