using Microsoft.Playwright;

namespace AssistantBot.EndToEnd;

/// <summary>One running program and one browser for all tests; each test has its own tab and conversation.</summary>
public sealed class Site : IAsyncLifetime
{
    // A shared build machine is slow now and then.
    private const float Patience = 30_000; // milliseconds

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    // More than one test ever has open.
    private const int MostOpen = 4;

    private readonly Queue<Func<Task>> _open = new();
    private readonly DataFolder _data = DataFolder.Create();
    private ProgramProcess? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _window;

    public Uri Address => _program!.Address;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is { } missing)
        {
            if (Requirements.AreDemanded) throw new InvalidOperationException(missing);
            return;
        }

        _program = await ProgramProcess.StartAsync(_data.Path);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Requirements.Browser, Args = Flags });
        Assertions.SetDefaultExpectTimeout(Patience);
        _window = await WindowAsync(null);
    }

    /// <summary>A tab of the window that all tests share: what a page keeps, it keeps for its tab, and the chat's scripts are fetched once.</summary>
    public Task<IPage> NewPageAsync() => TabAsync(_window!, page => page.CloseAsync());

    /// <summary>A window of its own, for what a tab cannot be given, and a tab in it.</summary>
    public async Task<IPage> NewWindowAsync(BrowserNewContextOptions options)
    {
        var window = await WindowAsync(options);
        return await TabAsync(window, _ => window.CloseAsync());
    }

    /// <summary>The chat, ready to be typed into.</summary>
    public async Task<Chat> OpenChatAsync(Uri? address = null) => await Chat.OpenAsync(await NewPageAsync(), address ?? Address);

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _program?.Dispose();
        _data.Dispose();
    }

    private async Task<IBrowserContext> WindowAsync(BrowserNewContextOptions? options)
    {
        var window = await _browser!.NewContextAsync(options);
        window.SetDefaultTimeout(Patience);
        window.SetDefaultNavigationTimeout(3 * Patience);
        return window;
    }

    // Tabs of earlier tests would take the time of later ones.
    private async Task<IPage> TabAsync(IBrowserContext window, Func<IPage, Task> close)
    {
        var page = await window.NewPageAsync();
        _open.Enqueue(() => close(page));
        while (_open.Count > MostOpen) await _open.Dequeue()();
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "site";
}
