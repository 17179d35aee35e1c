using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class AccessibilityTests(Site site)
{
    // What the browser's zoom of 400 % makes of a screen of 1280 by 1024 pixels.
    private const int ZoomedWidth = 320;
    private const int ZoomedHeight = 256;

    private const int Questions = 9;

    // Yes, no and not sure.
    private const int Choices = 3;

    // What has an animation or a transition of its own that takes time, or scrolls smoothly.
    private const string Moving = """
        () => [...document.querySelectorAll('*')].filter(each => {
          const style = getComputedStyle(each);
          const takes = time => time.split(',').some(part => parseFloat(part) > 0.01);
          return takes(style.transitionDuration) || (style.animationName !== 'none' && takes(style.animationDuration)) || style.scrollBehavior === 'smooth';
        }).map(each => `${each.tagName} ${each.className}`)
        """;

    private static readonly string[] PagePaths =
    [
        "/ask", "/ask?q=", "/ask?q=What+did+Ceredigion+and+Powys+save%3F", "/ask?q=Run+the+driver+questionnaire",
        "/forms/driver-questionnaire?sent=1&1=purple", "/forms/driver-questionnaire?sent=1&1=yes&2=no",
        "/forms", "/forms/risk-register", "/forms/cost-apportionment", "/forms/no-such",
        "/sources", "/sources/hmep/case-study-4", "/sources/hmep/set-up-risks", "/sources/no/such",
    ];

    public static TheoryData<string> Paths => new(PagePaths);

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_on_a_page_in_light_and_in_dark(string path)
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await ExpectNoFaultsAsync(page);
        }
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_chat_with_an_answer_a_card_and_an_outcome(ColorScheme scheme)
    {
        var page = await site.NewPageAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var chat = await Chat.OpenAsync(page, site.Address);
        await chat.SayAsync("How can set-up costs be recovered?");
        await chat.StartQuestionnaireAsync();
        await ExpectNoFaultsAsync(chat.Page);
        await chat.ScreenshotAsync($"8-{scheme}");
        for (var question = 0; question < Questions; question++) await chat.Card.GetByRole(AriaRole.Radio).Nth(Choices * question).CheckAsync();
        await chat.ReplyToAsync(() => chat.Card.GetByRole(AriaRole.Button).Last.ClickAsync());
        await Expect(chat.Replies.Filter(new() { HasText = "should be investigated" }).Last).ToBeVisibleAsync();
        await ExpectNoFaultsAsync(chat.Page);
    }

    [BrowserFact]
    public async Task The_chat_can_be_used_with_the_keyboard_alone()
    {
        var chat = await site.OpenChatAsync();
        var keyboard = chat.Page.Keyboard;
        await keyboard.PressAsync("Tab");
        await Expect(chat.Page.Locator(":focus")).ToHaveTextAsync("Skip to the conversation");
        await keyboard.PressAsync("Enter");
        await TabToAsync(chat.Page, chat.Box);
        await keyboard.TypeAsync("How can set-up costs be recovered?");
        var reply = await chat.ReplyToAsync(() => keyboard.PressAsync("Enter"));
        await Expect(reply).ToContainTextAsync("cost", new() { IgnoreCase = true });

        // Web Chat's own way to the messages: back to the history, into the last message, to its first link.
        await TabToAsync(chat.Page, chat.Page.GetByRole(AriaRole.Group, new() { Name = "Chat history" }), "Shift+Tab");
        await keyboard.PressAsync("Enter");
        await Expect(chat.Page.Locator(":focus")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/sources/"));
        await chat.ScreenshotAsync("9-keyboard");
    }

    [BrowserFact]
    public async Task Everything_that_takes_the_focus_shows_it()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/ask?q=What+did+Ceredigion+and+Powys+save%3F").AbsoluteUri);
        for (var stop = 0; stop < 8; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    [BrowserFact]
    public async Task At_four_hundred_per_cent_nothing_scrolls_sideways()
    {
        var page = await site.NewPageAsync();
        await page.SetViewportSizeAsync(ZoomedWidth, ZoomedHeight);
        foreach (var path in PagePaths)
        {
            await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
            Assert.InRange(await WidthAsync(page), 1, ZoomedWidth);
        }

        var chat = await Chat.OpenAsync(page, site.Address);
        Assert.InRange(await WidthAsync(page), 1, ZoomedWidth);
        await chat.StartQuestionnaireAsync();
        Assert.InRange(await WidthAsync(page), 1, ZoomedWidth);
        await chat.ScreenshotAsync("10-zoomed");
    }

    [BrowserFact]
    public async Task Nothing_moves_for_people_who_do_not_want_it()
    {
        var page = await site.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var path in PagePaths.Prepend("/"))
        {
            await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
            Assert.Empty(await page.EvaluateAsync<string[]>(Moving));
        }
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task TabToAsync(IPage page, ILocator target, string key = "Tab")
    {
        for (var step = 0; step < 30; step++)
        {
            await page.Keyboard.PressAsync(key);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail("the keyboard does not lead there");
    }

    /// <summary>Lets axe-core look at the page as it stands.</summary>
    private static async Task ExpectNoFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Requirements.Output("axe.min.js")));
        var faults = await page.EvaluateAsync<string[]>(
            "() => axe.run().then(found => found.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html} ${node.failureSummary}`)))");
        if (faults.Length > 0) Assert.Fail(string.Join('\n', faults));
    }
}
