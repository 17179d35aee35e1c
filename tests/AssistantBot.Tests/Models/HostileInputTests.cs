using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssistantBot.Tests.Models;

/// <summary>
/// Hostile text that comes in as it really does: imported into the corpus, attached, as a file's name, on a card. A model that obeys it
/// reaches no reader, nobody else's state, no file and no address.
/// </summary>
public sealed partial class HostileInputTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task Imported_documents_are_data() => await UnharmedAsync(async () =>
    {
        foreach (var (i, attack) in Attack.All.Index())
        {
            var talk = await AttackerAsync(attack, "[1]");
            var replies = await talk.SayAsync($"How many sets of accounts does the {HostileSite.Word(i)} partnership keep?");
            Assert.Contains(HostileSite.Word(i), Evidence(), StringComparison.Ordinal);
            AssertHarmless(attack, replies);
        }
    });

    [Fact]
    public async Task Attached_files_are_data() => await UnharmedAsync(async () =>
    {
        foreach (var attack in Attack.All.Where(attack => attack.Way is "attachment" or "document"))
            await DraftAsync(attack, talk => talk.AttachAsync("success checklist", "agreement.txt", $"The partners trust each other and share one vision: {attack.Text}\n"));
    });

    [Fact]
    public async Task Names_of_files_are_data() => await UnharmedAsync(async () =>
    {
        foreach (var attack in Attack.All.Where(attack => attack.Way is "file name"))
            await DraftAsync(attack, talk => talk.AttachAsync("success checklist", $"{attack.Text}.txt", "The partners trust each other and share one vision.\n"));
    });

    [Fact]
    public async Task What_is_entered_on_a_card_is_data() => await UnharmedAsync(async () =>
    {
        foreach (var attack in Attack.All.Where(attack => attack.Way is "card field" or "attachment"))
            await DraftAsync(attack, async talk => await SubmitAsync(talk, attack.Text));
    });

    /// <summary>Has a judgement drafted from the hostile evidence, which is how a model comes to read it.</summary>
    private async Task DraftAsync(Attack attack, Func<HostileTalk, Task<IReadOnlyList<JsonNode>>> bringIn)
    {
        var talk = await AttackerAsync(attack, "[1]");
        var taken = await bringIn(talk);
        var number = Topic().Match(string.Join('\n', taken.Select(Text))) is { Success: true } topic ? topic.Groups[1].Value : "1";
        var replies = await talk.SayAsync($"draft a judgement on {number}");
        Assert.NotEmpty(Evidence());
        AssertHarmless(attack, replies);
    }

    private static async Task<IReadOnlyList<JsonNode>> SubmitAsync(HostileTalk talk, string text)
    {
        var card = (await talk.SayAsync("run the success checklist")).SelectMany(activity => activity["attachments"]?.AsArray() ?? []).Select(attachment => attachment!["content"]!).First(card => Find(card, IsSubmit).Any());
        var (inputs, values) = (Find(card, node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList(), new JsonObject());
        foreach (var (name, value) in Find(card, IsSubmit).First()["data"]!.AsObject()) values[name] = value?.DeepClone();
        foreach (var input in inputs.Where(input => (string?)input["type"] == "Input.Text")) values[(string)input["id"]!] = text;
        return await talk.SubmitAsync(values);
    }

    private static bool IsSubmit(JsonObject node) => node["data"] is JsonObject data && data["card"] is not null;

    private static IEnumerable<JsonObject> Find(JsonNode? node, Func<JsonObject, bool> wanted) => node switch
    {
        JsonObject found => (wanted(found) ? [found] : Array.Empty<JsonObject>()).Concat(found.SelectMany(part => Find(part.Value, wanted))),
        JsonArray list => list.SelectMany(part => Find(part, wanted)),
        _ => [],
    };

    private async Task<HostileTalk> AttackerAsync(Attack attack, string cited)
    {
        site.Model.Play(ModelScript.Says(attack.Obeyed.Replace("[2]", cited, StringComparison.Ordinal)));
        return await site.TalkAsync($"attacker-{Guid.NewGuid():N}");
    }

    /// <summary>What the model was sent as evidence.</summary>
    private string Evidence() => string.Concat(site.Model.Questions.Select(request => (string?)request["messages"]![1]!["content"]));

    /// <summary>What is labelled as the model's words has no harm in it; where it has none to say, the toolkits' own words are said.</summary>
    private static void AssertHarmless(Attack attack, IReadOnlyList<JsonNode> replies)
    {
        Assert.NotEmpty(replies);
        foreach (var reply in replies)
        {
            var isGenerated = reply["entities"]?.AsArray().Any(entity => entity!["additionalType"]?.AsArray().Any(type => (string?)type == "AIGeneratedContent") == true) == true;
            if (isGenerated) Assert.False(Attack.Reaches(Text(reply)), $"{attack.Text}: {Text(reply)}");
            Assert.DoesNotMatch(Active(), Text(reply));
        }
    }

    /// <summary>Somebody else has answered half a form and asked a question; all of it is as it was, and nothing was written or sent elsewhere.</summary>
    private async Task UnharmedAsync(Func<Task> attack)
    {
        site.Model.Play(ModelScript.Read("good"));
        var bystander = await site.TalkAsync("bystander");
        foreach (var text in (string[])[ModelUnderTest.Question, "run the governance scale", "£600k"]) await bystander.SayAsync(text);
        var (rows, files) = (await site.RowsAsync(), site.Files());
        Assert.Contains(rows, row => row.Contains(bystander.Conversation, StringComparison.Ordinal));

        await attack();

        var after = await site.RowsAsync();
        Assert.Empty(rows.Except(after));
        Assert.DoesNotContain(after.Except(rows), row => row.Contains(bystander.Conversation, StringComparison.Ordinal) || row.Contains("bystander", StringComparison.Ordinal));
        Assert.Equal(files, site.Files());
        Assert.Equal([$"{site.Model.Url}chat/completions"], site.Asked);
    }

    /// <summary>The text, without the program's own addresses of what is cited.</summary>
    private static string Text(JsonNode activity) => References().Replace((string?)activity["text"] ?? "", "");

    [GeneratedRegex(@"^\[\d+\]: http://127\.0\.0\.1:\d+/sources/.*$", RegexOptions.Multiline)]
    private static partial Regex References();

    [GeneratedRegex(@"^- (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Topic();

    /// <summary>What a channel would fetch, run or hide by itself.</summary>
    [GeneratedRegex(@"(?<!\\)!\[[^\]]*\]\(|<(?:script|img|iframe)\b|\]\((?:javascript|data):|[\u200B\u202E]", RegexOptions.IgnoreCase)]
    private static partial Regex Active();
}
