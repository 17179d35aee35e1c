using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd.Playground;

/// <summary>The Playground's page as a person in Teams sees it: chats at the left, messages, the box to type in, and a log of what went over the wire.</summary>
internal sealed class TeamsChat : IDisposable
{
    private const string PersonalChat = "Personal Chat";
    private const string GroupChat = "Group Chat";

    // What lies over the page and takes the clicks.
    private const string Layers = "[role=dialog], [role=menu]";
    private const int MostLayers = 3;

    // What a person wrote has no author above it.
    private const string BotMessage = "div:has(> [aria-label='Message header'] [aria-label='Message author'])";

    private readonly PlaygroundProcess _process;
    private bool _groupIsInUse;

    private TeamsChat(PlaygroundProcess process, IPage page) => (_process, Page) = (process, page);

    public IPage Page { get; }

    /// <summary>What the bot said in the chat that is open, oldest first.</summary>
    public ILocator Replies => Page.Locator(BotMessage);

    /// <summary>How often the bot has said who it is in the chat that is open; the Playground shows its words and its card one after the other.</summary>
    public ILocator Introductions => Replies.Filter(new() { HasText = "I answer questions about sharing council services" });

    /// <summary>The card that was shown last.</summary>
    public ILocator Card => Page.Locator(".ac-adaptiveCard").Last;

    /// <summary>The numbers of citations, which can be pointed at.</summary>
    public ILocator Citations => Page.Locator(".fai-Citation");

    /// <summary>What was sent and received, with the bot's answers to it.</summary>
    public ILocator Log => Page.Locator("[contenteditable=true][spellcheck=false]");

    private ILocator Box => Page.Locator("[role=textbox][contenteditable=true]");

    /// <summary>Starts a Playground for the program and opens the personal chat, where the bot has said its welcome.</summary>
    public static async Task<TeamsChat> OpenAsync(Site site)
    {
        var process = await PlaygroundProcess.StartAsync(site.Address);
        var page = await site.NewPageAsync();
        await page.SetViewportSizeAsync(1280, 900);
        var chat = new TeamsChat(process, page);
        // The page asks for fonts and telemetry elsewhere; it does without them, sooner.
        await page.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        await page.GotoAsync(process.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await chat.IsIntroducedAsync();
        return chat;
    }

    /// <summary>Opens the chat of several people; the bot introduces itself there the first time.</summary>
    public async Task OpenGroupAsync()
    {
        _groupIsInUse = true;
        await OpenAsync(GroupChat);
        await IsIntroducedAsync();
    }

    /// <summary>Goes back to the chat of two, as it was left.</summary>
    public Task OpenPersonalAsync() => OpenAsync(PersonalChat);

    /// <summary>Leaves nothing behind of what a test did, also where it failed midway: no dialog, and no form in either chat.</summary>
    public async Task ResetAsync()
    {
        for (var layer = 0; layer < MostLayers && await Page.Locator(Layers).CountAsync() > 0; layer++) await Page.Keyboard.PressAsync("Escape");
        if (_groupIsInUse)
        {
            await OpenAsync(GroupChat);
            await MentionAsync("stop");
            _groupIsInUse = false;
        }

        await OpenPersonalAsync();
        await SayAsync("stop");
    }

    private Task OpenAsync(string name) => Page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();

    private async Task IsIntroducedAsync()
    {
        await Expect(Introductions).ToHaveCountAsync(1);
        await Expect(Page.GetByText("What would you like to do?")).ToBeVisibleAsync();
    }

    /// <summary>The replies that hold a text.</summary>
    public ILocator Replied(string text) => Replies.Filter(new() { HasText = text });

    /// <summary>Types a message and waits for the reply to it.</summary>
    public Task<ILocator> SayAsync(string text) => ReplyToAsync(() => SendAsync(text));

    /// <summary>Does something and waits for a reply that holds a text and was not there before.</summary>
    public async Task<ILocator> ReplyToAsync(Func<Task> act, string expected)
    {
        var before = await Replied(expected).CountAsync();
        await act();
        await Replied(expected).Nth(before).WaitForAsync();
        return Replied(expected).Nth(before);
    }

    /// <summary>Types a message that mentions the bot, as the list of people offers it.</summary>
    public Task<ILocator> MentionAsync(string text) => ReplyToAsync(async () =>
    {
        await Box.ClickAsync();
        await Page.Keyboard.TypeAsync("@Test");
        await Page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await Page.Keyboard.TypeAsync(" " + text);
        await Page.Keyboard.PressAsync("Enter");
    });

    /// <summary>Types a message; nothing needs to come of it.</summary>
    public async Task SendAsync(string text)
    {
        await Box.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Does something that the bot replies to.</summary>
    /// <returns>The reply, or the first of several.</returns>
    public async Task<ILocator> ReplyToAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Replies.Nth(before).WaitForAsync();
        return Replies.Nth(before);
    }

    public async Task ScreenshotAsync(string name) =>
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, $"teams-{name}.png"), Animations = ScreenshotAnimations.Disabled });

    public void Dispose() => _process.Dispose();
}
