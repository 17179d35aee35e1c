using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd.Playground;

[Collection(SiteTests.Name)]
public sealed class TeamsTests(Site site)
{
    private const int Questions = 9;

    [BrowserFact]
    public async Task A_person_is_welcomed_and_a_question_is_answered()
    {
        using var chat = await TeamsChat.OpenAsync(site);
        await Expect(chat.Introductions).ToHaveCountAsync(1);
        await chat.ScreenshotAsync("1-welcome");
        await Expect(await chat.SayAsync("What did Ceredigion and Powys save?")).ToContainTextAsync("£250k");
        await chat.ScreenshotAsync("2-answer");
    }

    [BrowserFact]
    public async Task The_questionnaire_is_answered_by_typing()
    {
        using var chat = await TeamsChat.OpenAsync(site);
        await chat.SayAsync("Run the driver questionnaire");
        for (var question = 1; question <= Questions; question++)
        {
            await Expect(chat.Replies.Filter(new() { HasText = $"Question {question} of {Questions}" }).Last).ToBeVisibleAsync();
            await chat.SendAsync(question % 2 == 0 ? "no" : "yes");
        }

        await Expect(chat.Replies.Filter(new() { HasText = "should be investigated" }).Last).ToBeVisibleAsync();
        await chat.ScreenshotAsync("4-questionnaire-typed");
    }

    [BrowserFact]
    public async Task The_questionnaire_is_answered_on_its_card()
    {
        using var chat = await TeamsChat.OpenAsync(site);
        await chat.SayAsync("Run the driver questionnaire");
        foreach (var yes in await chat.Card.GetByRole(AriaRole.Radio, new() { Name = "Yes" }).AllAsync()) await yes.CheckAsync();
        await chat.ScreenshotAsync("5-questionnaire-card");
        await chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Expect(chat.Page.GetByText("should be investigated").Last).ToBeVisibleAsync();
        await chat.ScreenshotAsync("6-questionnaire-outcome");
    }

    [BrowserFact]
    public async Task A_group_chat_is_introduced_to_once_and_answered_when_the_bot_is_mentioned()
    {
        using var chat = await TeamsChat.OpenAsync(site);
        await chat.OpenGroupAsync();
        var before = await chat.Replies.CountAsync();
        await chat.SendAsync("Shall we meet on Thursday?");
        await Expect(await chat.MentionAsync("What did Ceredigion and Powys save?")).ToContainTextAsync("£250k");
        await Expect(chat.Replies).ToHaveCountAsync(before + 1);
        await Expect(chat.Introductions).ToHaveCountAsync(1);
        await chat.ScreenshotAsync("7-group");
    }
}
