using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

[Collection(SiteTests.Name)]
public sealed partial class QuestionnaireTests(Site site)
{
    private const int Questions = 9;

    // As people answer.
    private static readonly string[] s_answers = ["yes", "nope", "not sure", "we do, residents complain about it", "No.", "yeah", "dunno", "no we haven't", "y"];

    [BrowserFact]
    public async Task Nine_typed_answers_give_an_outcome()
    {
        var chat = await site.OpenChatAsync();
        await chat.StartQuestionnaireAsync();
        await chat.ScreenshotAsync("4-questionnaire");
        for (var question = 1; question <= Questions; question++)
        {
            Assert.Equal(question, await chat.QuestionAsync());
            await chat.SayAsync(s_answers[question - 1]);
        }

        await ExpectOutcomeAsync(chat);
        await chat.ScreenshotAsync("5-outcome");
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task The_card_takes_all_answers_at_once()
    {
        var chat = await site.OpenChatAsync();
        var card = await chat.StartQuestionnaireAsync();
        for (var question = 0; question < Questions; question++)
            await card.GetByRole(AriaRole.Radio, new() { Name = question % 2 == 0 ? "Yes" : "No", Exact = true }).Nth(question).CheckAsync();
        await card.GetByRole(AriaRole.Button).Last.ScrollIntoViewIfNeededAsync();
        await chat.ScreenshotAsync("6-card");
        await chat.ReplyToAsync(() => card.GetByRole(AriaRole.Button).Last.ClickAsync());
        await ExpectOutcomeAsync(chat);
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task A_reload_in_the_middle_stays_at_the_same_question()
    {
        var chat = await site.OpenChatAsync();
        await chat.StartQuestionnaireAsync();
        await chat.SayAsync("yes");
        await chat.SayAsync("no");
        var replies = await chat.Replies.CountAsync();
        await chat.Page.ReloadAsync();
        await Expect(chat.Replies).ToHaveCountAsync(replies);
        Assert.Equal(3, await chat.QuestionAsync());
        await chat.SayAsync("yes");
        Assert.Equal(4, await chat.QuestionAsync());
    }

    [BrowserFact]
    public async Task A_killed_and_restarted_program_goes_on_at_the_same_question()
    {
        var data = Site.NewFolder();
        var first = await ProgramProcess.StartAsync(data);
        var chat = await site.OpenChatAsync(address: first.Address);
        await chat.StartQuestionnaireAsync();
        await chat.SayAsync("yes");
        await chat.SayAsync("no");
        Assert.Equal(3, await chat.QuestionAsync());

        first.Kill();
        using (await ProgramProcess.StartAsync(data, first.Address))
        {
            await chat.Page.ReloadAsync();
            await Expect(chat.Replies).ToHaveCountAsync(4);
            Assert.Equal(3, await chat.QuestionAsync());
            await chat.SayAsync("yes");
            Assert.Equal(4, await chat.QuestionAsync());
            await chat.ScreenshotAsync("7-after-restart");
        }

        first.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [BrowserFact]
    public async Task An_open_page_finds_the_restarted_program_by_itself()
    {
        var data = Site.NewFolder();
        var first = await ProgramProcess.StartAsync(data);
        var chat = await site.OpenChatAsync(address: first.Address);
        await chat.StartQuestionnaireAsync();
        await chat.SayAsync("yes");

        first.Kill();
        using (await ProgramProcess.StartAsync(data, first.Address))
        {
            await chat.Box.FillAsync("no");
            await chat.Box.PressAsync("Enter");
            await Expect(chat.Replies.Last).ToContainTextAsync(ThirdQuestion(), new() { Timeout = 60_000 });
        }

        first.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private static async Task ExpectOutcomeAsync(Chat chat)
    {
        await Expect(chat.Replies.Last).ToContainTextAsync("investigat", new() { IgnoreCase = true });
        await Expect(chat.Replies.Last.Locator("a[href*='/sources/']").First).ToBeVisibleAsync();
    }

    [GeneratedRegex("question 3", RegexOptions.IgnoreCase)]
    private static partial Regex ThirdQuestion();
}
