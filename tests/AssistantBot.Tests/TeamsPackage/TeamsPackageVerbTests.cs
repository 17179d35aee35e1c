using System.Text.Json.Nodes;
using AssistantBot.Hosting;
using AssistantBot.TeamsPackage;
using AssistantBot.Tests.CommandLine;

namespace AssistantBot.Tests.TeamsPackage;

public sealed class TeamsPackageVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_zip_holds_the_manifest_and_two_icons_and_nothing_else() =>
        Assert.Equal(["color.png", "manifest.json", "outline.png"], (await PackageFolder.MakeAsync(_terminal)).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_same_settings_give_the_same_bytes()
    {
        await PackageFolder.MakeAsync(_terminal, "first.zip");
        await PackageFolder.MakeAsync(_terminal, "second.zip");
        Assert.Equal(await File.ReadAllBytesAsync(_terminal.File("first.zip")), await File.ReadAllBytesAsync(_terminal.File("second.zip")));
    }

    [Fact]
    public async Task The_manifest_says_who_offers_what()
    {
        var manifest = await PackageFolder.ManifestAsync(_terminal);
        Assert.Equal(PackageFolder.AppId, (string?)manifest["id"]);
        Assert.Equal(PackageFolder.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(PackageFolder.AppId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal(ProgramVersion.Numbers, (string?)manifest["version"]);
        Assert.Equal("Anytown Council", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://www.example.gov.uk/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal("""["assistant.example.gov.uk"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal("""["personal","team","groupChat"]""", manifest["bots"]![0]!["scopes"]!.ToJsonString());
        Assert.True((bool?)manifest["bots"]![0]!["supportsFiles"]);
        Assert.Equal(["searchToolkits", "searchCases"], manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select(command => (string?)command!["id"]));
    }

    [Fact]
    public async Task A_scope_has_prompt_starters_or_a_welcome_with_things_to_try_but_not_both()
    {
        var lists = (await PackageFolder.ManifestAsync(_terminal))["bots"]![0]!["commandLists"]!.AsArray();
        Assert.Equal(["team", "groupChat"], lists.Select(list => (string?)list!["scopes"]!.AsArray().Single()));
        Assert.All(lists, list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10));
        Assert.All(lists.SelectMany(list => list!["commands"]!.AsArray()), command =>
        {
            Assert.InRange(((string?)command!["title"])!.Length, 1, 32);
            Assert.InRange(((string?)command["description"])!.Length, 1, 128);
            Assert.Equal("prompt", (string?)command["type"]);
        });
    }

    [Fact]
    public async Task Each_prompt_starter_starts_something()
    {
        var prompts = _terminal.Write("prompts.jsonl", string.Join('\n', PromptStarter.All.Select(starter => new JsonObject { ["id"] = starter.Title, ["question"] = starter.Prompt }.ToJsonString())));
        var answers = (await _terminal.RunAsync("ask", "--batch", prompts, "--json")).Done().Json;
        Assert.Equal(PromptStarter.All.Count, answers.Count);
        Assert.All(answers, answer => Assert.Contains((string?)answer["kind"], (string[])["answer", "form"]));
        Assert.Equal(4, answers.Count(answer => (string?)answer["kind"] == "form"));
        Assert.Contains(answers, answer => ((string?)answer["answer"])!.StartsWith("Cases by the largest saving", StringComparison.Ordinal));
        Assert.Contains(answers, answer => ((string?)answer["answer"])!.StartsWith("Cases that lost a partner", StringComparison.Ordinal));
        Assert.Contains(answers, answer => ((string?)answer["answer"])!.StartsWith("Lessons about", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Bot:AppId", "", "Bot:AppId is not set")]
    [InlineData("--Bot:AppId", "our-bot", "Bot:AppId is no GUID")]
    [InlineData("--Teams:Council", "", "Teams:Council is not set")]
    [InlineData("--Teams:Council", "A council with far too long a name for Teams", "Teams:Council has 44 characters; write at most 32")]
    [InlineData("--Teams:Website", "", "Teams:Website is not set")]
    [InlineData("--Teams:Privacy", "http://www.example.gov.uk/privacy", "Teams:Privacy is no https address")]
    [InlineData("--Teams:Terms", "https://user:word@www.example.gov.uk/", "Teams:Terms is no https address")]
    public async Task What_is_missing_or_wrong_is_named_with_its_fix(string key, string value, string problem)
    {
        (await _terminal.RunAsync([.. PackageFolder.With(key, value), "teams-package", "--out", _terminal.File("app.zip")])).Refused(2, problem);
        Assert.False(File.Exists(_terminal.File("app.zip")));
    }

    [Fact]
    public async Task The_council_of_papers_will_do()
    {
        (await _terminal.RunAsync([.. PackageFolder.With("--Teams:Council", ""), "--Papers:Council", "Borough of Anytown", "teams-package", "--out", _terminal.File("app.zip")])).Done();
        (await _terminal.RunAsync([.. PackageFolder.With("--Teams:Council", ""), "--Papers:Council", "The Metropolitan Borough Council of Anytown", "teams-package", "--out", _terminal.File("app.zip")]))
            .Refused(2, "Papers:Council has 43 characters, and Teams takes 32; set Teams:Council");
    }

    [Fact]
    public async Task Wrong_usage_and_a_file_that_cannot_be_written_are_told_in_one_line()
    {
        (await _terminal.RunAsync("teams-package")).Refused(2, "give --out FILE.zip");
        (await _terminal.RunAsync([.. PackageFolder.Settings, "teams-package", "--out", _terminal.File("missing/app.zip")])).Refused(1, "the package cannot be written");
    }
}
