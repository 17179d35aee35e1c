using Microsoft.Playwright;

namespace AssistantBot.EndToEnd.Playground;

/// <summary>The Playground's box for a message extension that searches. It reads no manifest, so command and parameter are typed into it.</summary>
internal sealed class SearchBox
{
    private readonly ILocator _words;
    private readonly IPage _page;

    private SearchBox(IPage page) => (_page, _words) = (page, page.GetByPlaceholder("Enter a search term"));

    /// <summary>The results that can be chosen.</summary>
    public ILocator Results(string text) => _page.GetByText(text);

    public static async Task<SearchBox> OpenAsync(IPage page, string command)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        var box = new SearchBox(page);
        await box._words.WaitForAsync();
        var id = page.GetByPlaceholder("Command ID");
        if (!await id.IsVisibleAsync()) await page.GetByText("Specify Command ID or Parameter").ClickAsync();
        await id.FillAsync(command);
        await page.GetByPlaceholder("Parameter name").FillAsync("query");
        return box;
    }

    /// <summary>Searches once; the Playground asks anew at each letter that is typed.</summary>
    public Task FindAsync(string words) => _words.FillAsync(words);

    /// <summary>Puts a result into the message that is being written, and sends that.</summary>
    public async Task SendAsync(ILocator result)
    {
        await result.ClickAsync();
        await _words.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }
}
