using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

[Collection(SiteTests.Name)]
public sealed partial class AnswerTests(Site site)
{
    private const string Question = "what are the risks when we set up a shared service?";

    [BrowserFact]
    public async Task A_question_gets_an_answer_whose_citation_leads_to_the_cited_place()
    {
        var chat = await site.OpenChatAsync();
        await chat.ScreenshotAsync("1-welcome");
        var reply = await chat.SayAsync(Question);
        await Expect(reply).ToContainTextAsync("risk", new() { IgnoreCase = true });
        await chat.ScreenshotAsync("2-answer");

        var citation = reply.Locator("a[href*='/sources/']").First;
        await Expect(citation).ToHaveAttributeAsync("target", "_blank");
        await Expect(citation).ToHaveAttributeAsync("rel", OpenerPattern());
        var source = await chat.Page.RunAndWaitForPopupAsync(() => citation.ClickAsync());
        await Expect(source.GetByText("This is our summary, not the source’s own words.")).ToBeVisibleAsync();
        await Expect(source.Locator(":target")).ToBeInViewportAsync();
        await source.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, "3-source.png") });
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task Suggestions_on_the_page_and_under_an_answer_are_sent()
    {
        var chat = await site.OpenChatAsync();
        var reply = await chat.ReplyToAsync(() => chat.Page.GetByRole(AriaRole.Button, new() { Name = "What did Ceredigion and Powys save?" }).First.ClickAsync());
        await Expect(reply).ToContainTextAsync("£250k");

        var suggestion = chat.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested actions" }).GetByRole(AriaRole.Button).First;
        var next = await chat.ReplyToAsync(() => suggestion.ClickAsync());
        await Expect(next).Not.ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task A_suggestion_does_not_lose_what_was_being_typed()
    {
        var chat = await site.OpenChatAsync();
        await chat.Box.FillAsync("half a thou");
        await chat.ReplyToAsync(() => chat.Page.GetByRole(AriaRole.Button, new() { Name = "How can set-up costs be recovered?" }).First.ClickAsync());
        await Expect(chat.Box).ToHaveValueAsync("half a thou");
    }

    [BrowserFact]
    public async Task A_new_conversation_begins_empty()
    {
        var chat = await site.OpenChatAsync();
        await chat.SayAsync(Question);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start a new conversation" }).ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.Page.GetByText(Question, new() { Exact = true })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_reload_keeps_the_conversation()
    {
        var chat = await site.OpenChatAsync();
        await chat.SayAsync(Question);
        await chat.Page.ReloadAsync();
        await Expect(chat.Replies).ToHaveCountAsync(2);
        await chat.SayAsync("and who manages them?");
        Assert.Empty(chat.Faults);
    }

    [GeneratedRegex("noopener")]
    private static partial Regex OpenerPattern();
}
