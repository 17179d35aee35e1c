using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd.Playground;

[Collection(SiteTests.Name)]
public sealed class TeamsTests(TeamsSession session) : IClassFixture<TeamsSession>, IAsyncLifetime
{
    private const int Questions = 9;
    private const string Savings = "What did Ceredigion and Powys save?";
    private const string Workbook = "Cost apportionment - East Lindsey and South Holland.xlsx";

    private TeamsChat Chat => session.Chat;

    [BrowserFact]
    public async Task A_person_is_welcomed_once_and_a_question_is_answered()
    {
        await Expect(Chat.Introductions).ToHaveCountAsync(1);
        await Chat.ScreenshotAsync("1-welcome");
        await Expect(await Chat.SayAsync(Savings)).ToContainTextAsync("£250k");
        await Chat.ScreenshotAsync("2-answer");
    }

    /// <summary>The Playground shows no citations on a message with suggested actions, so the question is asked in the middle of a form, whose answers have none.</summary>
    [BrowserFact]
    public async Task A_citation_opens_with_its_title_and_our_summary_and_an_answer_is_liked()
    {
        await StartQuestionnaireAsync();
        var before = await Chat.Citations.CountAsync();
        await Chat.SendAsync(Savings);
        await Chat.Citations.Nth(before).HoverAsync();
        await Expect(Chat.Page.GetByText("Our summary of HMEP Case study 4:").Last).ToBeVisibleAsync();
        await Expect(Chat.Page.GetByText("HMEP Case study 4: Central Wales Infrastructure Collaboration").Last).ToBeVisibleAsync();
        await Chat.ScreenshotAsync("3-citation");
        await Chat.Page.Keyboard.PressAsync("Escape");

        await Chat.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        var dialog = Chat.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("It names the figures.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Thank you!");
        await Chat.ScreenshotAsync("8-feedback");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(Chat.Log).ToContainTextAsync("invoke 200");
    }

    [BrowserFact]
    public async Task The_questionnaire_is_answered_by_typing()
    {
        await StartQuestionnaireAsync();
        for (var question = 1; question < Questions; question++) await SayAsync(question % 2 == 0 ? "no" : "yes", $"Question {question + 1} of {Questions}");
        await SayAsync("yes", "should be investigated");
        await Chat.ScreenshotAsync("4-questionnaire-typed");
    }

    [BrowserFact]
    public async Task The_questionnaire_is_answered_on_its_card()
    {
        await StartQuestionnaireAsync();
        await Expect(Chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send my answers" })).ToBeVisibleAsync();
        foreach (var yes in await Chat.Card.GetByRole(AriaRole.Radio, new() { Name = "Yes" }).AllAsync()) await yes.CheckAsync();
        await Chat.ScreenshotAsync("5-questionnaire-card");
        var outcomes = Chat.Page.GetByText("should be investigated");
        var before = await outcomes.CountAsync();
        await Chat.Card.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await outcomes.Nth(before).WaitForAsync();
        await Chat.ScreenshotAsync("6-questionnaire-outcome");
    }

    [BrowserFact]
    public async Task A_group_chat_is_introduced_to_once_and_answered_when_the_bot_is_mentioned()
    {
        await Chat.OpenGroupAsync();
        await Chat.SendAsync("Shall we meet on Thursday?");
        await MentionAsync(Savings, "£250k");
        await Expect(Chat.Introductions).ToHaveCountAsync(1);
        await Chat.ScreenshotAsync("7-group");
    }

    /// <summary>The Playground knows no file consent, which a personal chat has; a group is given a link.</summary>
    [BrowserFact]
    public async Task A_group_splits_a_cost_and_is_given_its_workbook()
    {
        await Chat.OpenGroupAsync();
        await MentionAsync("Run the cost apportionment", "What is to be shared");
        await MentionAsync("set-up £250k", "By what is set-up shared");
        await MentionAsync("equal", "Who shares?");
        await MentionAsync("East Lindsey and South Holland", "Shall I work it out?");
        await MentionAsync("yes", "East Lindsey pays £125,000");
        await MentionAsync("save as Excel", Workbook);
        var link = await Chat.Page.Locator("a[href*='/files/']").Last.GetAttributeAsync("href");
        var text = await GivenFile.ReadAsync(Chat.Page, new Uri(link!));
        Assert.Contains("South Holland", text, StringComparison.Ordinal);
        Assert.Contains("125000", text, StringComparison.Ordinal);
        await Chat.ScreenshotAsync("9-workbook");
    }

    [BrowserFact]
    public async Task A_passage_is_found_where_people_write_and_put_into_the_chat_as_a_card()
    {
        var search = await SearchBox.OpenAsync(Chat.Page, "searchToolkits");
        await search.FindAsync("Ceredigion Powys saving");
        var result = search.Results("HMEP Case study 4").First;
        await result.WaitForAsync();
        await Chat.ScreenshotAsync("10-search");
        await search.SendAsync(result);
        await Expect(Chat.Card).ToContainTextAsync("Our summary of HMEP Case study 4");
        await Chat.ScreenshotAsync("11-search-card");
    }

    public async Task InitializeAsync()
    {
        if (Requirements.SkipReason is null) await Chat.OpenPersonalAsync();
    }

    public async Task DisposeAsync()
    {
        if (Requirements.SkipReason is null) await Chat.ResetAsync();
    }

    private Task<ILocator> StartQuestionnaireAsync() => SayAsync("Run the driver questionnaire", $"Question 1 of {Questions}");

    private Task<ILocator> SayAsync(string text, string reply) => Chat.ReplyToAsync(() => Chat.SendAsync(text), reply);

    private Task<ILocator> MentionAsync(string text, string reply) => Chat.ReplyToAsync(() => Chat.MentionAsync(text), reply);
}
