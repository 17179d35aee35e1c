using Microsoft.Playwright;

namespace AssistantBot.EndToEnd;

/// <summary>Each instrument from its start to its papers, typed as a busy officer types.</summary>
[Collection(SiteTests.Name)]
public sealed class InstrumentTests(Site site)
{
    // Whose result is kept as a picture.
    private static readonly Dictionary<string, string> Pictures = new()
    {
        ["cost-apportionment"] = "8-apportionment",
        ["success-checklist"] = "9-checklist",
    };

    public static TheoryData<string> Instruments =>
        [.. Directory.GetFiles(Requirements.Output("transcripts"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [BrowserTheory]
    [MemberData(nameof(Instruments))]
    public async Task An_instrument_is_run_to_its_papers(string plugin)
    {
        var chat = await site.OpenChatAsync();
        var turns = Transcript.Read(plugin).Turns;
        var first = turns.First(turn => turn.File is not null);
        foreach (var turn in turns)
        {
            if (turn == first) await PictureAsync(chat, plugin);
            await TypeAsync(chat, turn);
            if (turn.File is null) continue;
            var text = await GivenFile.ReadAsync(chat, turn.File);
            Assert.All(turn.Contents, expected => Assert.Contains(expected, text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Empty(chat.Faults);
    }

    // An answer counts only where it was not on the page before.
    private static async Task TypeAsync(Chat chat, Turn turn)
    {
        var expected = new List<ILocator>();
        foreach (var answer in turn.Answers)
        {
            var messages = chat.Replies.Filter(new() { HasText = answer });
            expected.Add(messages.Nth(await messages.CountAsync()));
        }

        await chat.SayAsync(turn.Typed);
        foreach (var message in expected) await message.WaitForAsync();
    }

    // The card of the result, before its file is asked for.
    private static async Task PictureAsync(Chat chat, string plugin)
    {
        if (!Pictures.TryGetValue(plugin, out var name)) return;
        await chat.Card.ScrollIntoViewIfNeededAsync();
        await chat.Card.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
