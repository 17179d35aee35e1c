using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

/// <summary>The chat page as a person sees it: messages, the box to type in, cards and suggestions.</summary>
public sealed class Chat
{
    // Web Chat's own names for its parts; it keeps them between versions.
    private const string BotMessage = ".webchat__basic-transcript__activity:has(.webchat__stacked-layout:not(.webchat__stacked-layout--from-user))";

    private readonly List<string> _faults = [];

    private Chat(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add(message.Text);
        };
        page.PageError += (_, error) => _faults.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the bot said, oldest first.</summary>
    public ILocator Replies => Page.Locator(BotMessage);

    /// <summary>The card that was shown last.</summary>
    public ILocator Card => Page.Locator(".ac-adaptiveCard").Last;

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message input box" });

    /// <summary>Errors of scripts and breaches of the content policy so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<Chat> OpenAsync(IPage page, Uri address)
    {
        var chat = new Chat(page);
        await page.GotoAsync(address.AbsoluteUri);
        await chat.Replies.First.WaitForAsync();
        return chat;
    }

    /// <summary>Types a message and waits for the reply to it.</summary>
    public Task<ILocator> SayAsync(string text) => ReplyToAsync(async () =>
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    });

    /// <summary>Does something that the bot replies to.</summary>
    /// <returns>The reply, or the first of several.</returns>
    public async Task<ILocator> ReplyToAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Replies.Nth(before).WaitForAsync(); // looks more often than an expectation
        return Replies.Nth(before);
    }

    /// <summary>Starts the questionnaire by the button on the page.</summary>
    public Task<ILocator> StartQuestionnaireAsync() =>
        ReplyToAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Run the driver questionnaire" }).First.ClickAsync());

    /// <summary>Waits until the questionnaire has come to a question, and no further.</summary>
    public async Task ExpectQuestionAsync(int number)
    {
        await Expect(Questions(number).Last).ToBeVisibleAsync();
        await Expect(Questions(number + 1)).ToHaveCountAsync(0);
    }

    public async Task ScreenshotAsync(string name) =>
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    // The number ends with the word: question 1 is not question 10.
    private ILocator Questions(int number) => Replies.Filter(new() { HasTextRegex = new Regex($@"question {number}\b", RegexOptions.IgnoreCase) });
}
