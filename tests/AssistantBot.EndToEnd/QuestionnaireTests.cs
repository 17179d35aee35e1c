using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class QuestionnaireTests(Site site)
{
    private const int Questions = 9;

    // Yes, no and not sure.
    private const int Choices = 3;

    // As people answer.
    private static readonly string[] Answers = ["yes", "nope", "not sure", "we do, residents complain about it", "No.", "yeah", "dunno", "no we haven't", "y"];

    [BrowserFact]
    public async Task Nine_typed_answers_give_an_outcome()
    {
        var chat = await site.OpenChatAsync();
        await chat.StartQuestionnaireAsync();
        await chat.ScreenshotAsync("4-questionnaire");
        for (var question = 1; question <= Questions; question++)
        {
            await chat.ExpectQuestionAsync(question);
            await chat.SayAsync(Answers[question - 1]);
        }

        await ExpectOutcomeAsync(chat);
        await chat.ScreenshotAsync("5-outcome");
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task The_card_takes_all_answers_at_once()
    {
        var chat = await site.OpenChatAsync();
        await chat.StartQuestionnaireAsync();
        for (var question = 0; question < Questions; question++)
            await chat.Card.GetByRole(AriaRole.Radio).Nth((Choices * question) + (question % 2)).CheckAsync();
        await chat.Card.GetByRole(AriaRole.Button).Last.ScrollIntoViewIfNeededAsync();
        await chat.ScreenshotAsync("6-card");
        await chat.ReplyToAsync(() => chat.Card.GetByRole(AriaRole.Button).Last.ClickAsync());
        await ExpectOutcomeAsync(chat);
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task A_reload_in_the_middle_stays_at_the_same_question()
    {
        var chat = await site.OpenChatAsync();
        await AnswerTwoAsync(chat);
        await chat.Page.ReloadAsync();
        await chat.ExpectQuestionAsync(3);
        await chat.SayAsync("yes");
        await chat.ExpectQuestionAsync(4);
    }

    /// <summary>The open page finds the program again by itself, and after a reload the conversation is where it was: both need one restart.</summary>
    [BrowserFact]
    public async Task A_killed_and_restarted_program_goes_on_at_the_same_question_in_the_open_page_and_after_a_reload()
    {
        using var data = DataFolder.Create();
        using var first = await ProgramProcess.StartAsync(data.Path);
        var chat = await site.OpenChatAsync(first.Address);
        await AnswerTwoAsync(chat);

        first.Kill();
        using var second = await ProgramProcess.StartAsync(data.Path, first.Address);
        await chat.Box.FillAsync("no");
        await chat.Box.PressAsync("Enter");
        await Expect(chat.Replies.Last).ToContainTextAsync("question 4", new() { IgnoreCase = true, Timeout = 60_000 });

        await chat.Page.ReloadAsync();
        await chat.ExpectQuestionAsync(4);
        await chat.SayAsync("yes");
        await chat.ExpectQuestionAsync(5);
        await chat.ScreenshotAsync("7-after-restart");
    }

    private static async Task AnswerTwoAsync(Chat chat)
    {
        await chat.StartQuestionnaireAsync();
        await chat.ExpectQuestionAsync(1);
        await chat.SayAsync("yes");
        await chat.ExpectQuestionAsync(2);
        await chat.SayAsync("no");
        await chat.ExpectQuestionAsync(3);
    }

    private static async Task ExpectOutcomeAsync(Chat chat)
    {
        var outcome = chat.Replies.Filter(new() { HasText = "should be investigated" }).Last;
        await Expect(outcome.Locator("a[href*='/sources/']").First).ToBeVisibleAsync();
    }
}
