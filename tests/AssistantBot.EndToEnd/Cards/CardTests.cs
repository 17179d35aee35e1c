using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;

namespace AssistantBot.EndToEnd.Cards;

/// <summary>Every card, drawn by the official renderer.</summary>
[Collection(SiteTests.Name)]
public sealed class CardTests(CardPages pages, CardProgram program) : IClassFixture<CardPages>, IClassFixture<CardProgram>
{
    private const int TeamsLimit = 28 * 1024;

    // The narrowest chat, and one beside it as most people have it.
    private const int Narrow = 320;
    private const int Usual = 520;

    private static readonly string[] Hosts = ["light", "dark", "contrast"];

    public static TheoryData<string> Groups => [.. CardGallery.Groups];

    [CardTheory]
    [MemberData(nameof(Groups))]
    public async Task A_card_is_drawn_whole_and_can_be_used_by_everybody(string group)
    {
        var page = pages.Page;
        var cards = await new CardGallery(program).OfAsync(group);
        Assert.NotEmpty(cards);
        foreach (var (name, card) in cards)
        {
            foreach (var host in Hosts)
            {
                ExpectNone(name, await page.DrawAsync(card, host, Usual));
                ExpectNone(name, await page.CutAsync());
                ExpectNone($"{name}, {host}", await page.LookAsync());
                await page.ScreenshotAsync($"{name}-{host}");
            }

            Assert.Equal("1.5", (string?)card["version"]);
            Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(ActivityJson.Wire.Options)), 1, TeamsLimit);
            await page.DrawAsync(card, "light", Narrow);
            ExpectNone($"{name}, narrow", await page.CutAsync());
            await page.ScreenshotAsync($"{name}-narrow");
        }
    }

    [SchemaTheory]
    [MemberData(nameof(Groups))]
    public async Task A_card_fits_the_official_schema(string group)
    {
        var page = pages.Page;
        await page.UseSchemaAsync();
        foreach (var (name, card) in await new CardGallery(program).OfAsync(group)) ExpectNone(name, await page.ValidateAsync(card));

        var wrong = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["words"] = "x" }) };
        Assert.NotEmpty(await page.ValidateAsync(wrong));
    }

    [CardTheory]
    [InlineData("**bold** [link](https://example.org) <b>tag</b> {{DATE(2026-01-01T00:00:00Z)}} &lt; `code` ~~gone~~")]
    [InlineData("# heading")]
    [InlineData("1. list")]
    [InlineData("> quoted")]
    [InlineData("- item")]
    [InlineData("[1]: https://example.org")]
    public async Task What_people_type_is_shown_letter_by_letter(string name)
    {
        var talk = new CardTalk(program);
        var form = (await talk.SayAsync("run the driver questionnaire")).Single();
        form["body"]!.AsArray().Add(AssistantBot.Channels.Activities.Cards.AdaptiveCard.Text(name));
        form["body"]!.AsArray().Add(AssistantBot.Channels.Activities.Cards.AdaptiveCard.Facts([(name, name)]));
        var page = pages.Page;
        await page.DrawAsync(form, "light", Usual);
        var text = (await page.TextAsync()).Replace('\u00A0', ' ').Replace("\u200B", "", StringComparison.Ordinal);
        Assert.Equal(3, text.Split(name).Length - 1);
        Assert.Equal(0, await page.CountAsync("a, b, strong, em, code, s, li, blockquote, h1"));
    }

    private static void ExpectNone(string what, string[] faults)
    {
        if (faults.Length > 0) Assert.Fail($"{what}: {string.Join('\n', faults)}");
    }
}
