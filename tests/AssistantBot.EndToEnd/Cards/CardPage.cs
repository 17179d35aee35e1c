using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using Microsoft.Playwright;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>One page for all tests with cards.</summary>
public sealed class CardPages(Site site) : IAsyncLifetime
{
    internal CardPage Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if ((Requirements.Missing ?? CardPage.Missing) is null) Page = await CardPage.OpenAsync(site);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>A page that draws cards with the official renderer.</summary>
internal sealed class CardPage
{
    public const string Folder = "cards-page";

    private static readonly string[] Scripts = ["adaptivecards.min.js", "markdown-it.min.js", "ajv.bundle.js", "cards.js"];

    private readonly IPage _page;

    private CardPage(IPage page) => _page = page;

    /// <summary>What is missing and what to do, or null.</summary>
    public static string? Missing { get; } =
        Scripts.FirstOrDefault(script => !File.Exists(Requirements.Output(Folder, script))) is { } script ? $"{script} was not restored; install npm and build again" : null;

    public static async Task<CardPage> OpenAsync(Site site)
    {
        var page = await site.NewPageAsync();
        await page.SetViewportSizeAsync(640, 800);
        await page.SetContentAsync(await File.ReadAllTextAsync(Requirements.Output(Folder, "cards.html")));
        foreach (var script in Scripts) await page.AddScriptTagAsync(new() { Path = Requirements.Output(Folder, script) });
        await page.AddScriptTagAsync(new() { Path = Requirements.Output("axe.min.js") });
        return new CardPage(page);
    }

    /// <summary>Draws a card.</summary>
    /// <param name="host"><c>light</c>, <c>dark</c> or <c>contrast</c>.</param>
    /// <param name="width">Pixels.</param>
    /// <returns>What the renderer says against it.</returns>
    public Task<string[]> DrawAsync(JsonNode card, string host, int width) =>
        _page.EvaluateAsync<string[]>("([card, host, width]) => draw(JSON.parse(card), host, width)", new object[] { card.ToJsonString(ActivityJson.Wire.Options), host, width });

    /// <summary>What is cut off, or sticks out.</summary>
    public Task<string[]> CutAsync() => _page.EvaluateAsync<string[]>("() => cut()");

    /// <summary>What axe finds.</summary>
    public Task<string[]> LookAsync() => _page.EvaluateAsync<string[]>("() => look()");

    public Task<string> TextAsync() => _page.Locator("#card").InnerTextAsync();

    public Task<int> CountAsync(string selector) => _page.Locator($"#card {selector}").CountAsync();

    public async Task UseSchemaAsync() => await _page.EvaluateAsync("schema => validator(JSON.parse(schema))", await CardSchema.ReadAsync());

    /// <summary>What the schema says against a card.</summary>
    public Task<string[]> ValidateAsync(JsonNode card) => _page.EvaluateAsync<string[]>("card => validate(JSON.parse(card))", card.ToJsonString());

    public async Task ScreenshotAsync(string name) => await _page.Locator("body").ScreenshotAsync(new()
    {
        Path = Path.Combine(Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "cards")).FullName, name + ".png"),
        Animations = ScreenshotAnimations.Disabled,
    });
}
