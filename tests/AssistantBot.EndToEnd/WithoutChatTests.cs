using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class WithoutChatTests(Site site)
{
    [BrowserFact]
    public async Task Without_scripts_the_page_has_a_form_that_answers()
    {
        var page = await site.NewWindowAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address.AbsoluteUri);
        await AskAsync(page);
    }

    [BrowserFact]
    public async Task Without_scripts_a_suggestion_is_answered()
    {
        var page = await site.NewWindowAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "What did Ceredigion and Powys save?" }).ClickAsync();
        await Expect(page.Locator(".answer")).ToContainTextAsync("£250k");
    }

    [BrowserFact]
    public async Task Without_scripts_the_questionnaire_is_a_form_with_an_outcome()
    {
        var page = await site.NewWindowAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run the driver questionnaire" }).ClickAsync();
        foreach (var yes in await page.GetByRole(AriaRole.Radio, new() { Name = "Yes" }).AllAsync()) await yes.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Expect(page.Locator(".answer")).ToContainTextAsync("should be investigated");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, "11-without-scripts.png") });
    }

    [BrowserFact]
    public async Task When_Web_Chat_cannot_be_loaded_the_page_says_so_and_has_the_form()
    {
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/webchat/webchat.js*", route => route.AbortAsync());
        await page.GotoAsync(site.Address.AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be loaded");
        await AskAsync(page);
    }

    private static async Task AskAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your question" }).FillAsync("How much did Ceredigion and Powys save in 2011?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator(".answer")).ToContainTextAsync("£250k");
        await page.Locator(".citations a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Central Wales");
    }
}
