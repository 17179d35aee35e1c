using Microsoft.Playwright;

namespace AssistantBot.EndToEnd;

/// <summary>One running program and one browser for all tests; each test has its own tab and conversation.</summary>
public sealed class Site : IAsyncLifetime
{
    // A shared build machine is slow now and then.
    private const float Patience = 30_000; // milliseconds

    private static readonly string[] s_flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    // More than one test ever has open.
    private const int MostOpen = 4;

    private readonly Queue<IBrowserContext> _open = new();
    private readonly DataFolder _data = DataFolder.Create();
    private ProgramProcess? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

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
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Requirements.Browser, Args = s_flags });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>A browser window without history, and a tab in it.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(3 * Patience);
        _open.Enqueue(context);
        while (_open.Count > MostOpen) await _open.Dequeue().CloseAsync();
        return await context.NewPageAsync();
    }

    /// <summary>The chat, ready to be typed into.</summary>
    public async Task<Chat> OpenChatAsync(BrowserNewContextOptions? options = null, Uri? address = null) =>
        await Chat.OpenAsync(await NewPageAsync(options), address ?? Address);

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _program?.Dispose();
        _data.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "site";
}
