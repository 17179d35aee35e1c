using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.CommandLine;
using AssistantBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Safety;

/// <summary>"Forget me" at the real endpoints: in Teams, on the web page and in the terminal.</summary>
public sealed class ForgottenTests : IAsyncLifetime
{
    private RealBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RealBot.StartAsync(null, "--Retention:Days", "30");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [SqliteFact]
    public async Task In_Teams_everything_of_a_person_goes_and_nothing_of_others()
    {
        await TalkAsync("mine", "29:me");
        await TalkAsync("theirs", "29:them");
        await _bot.SayAsync("group", RealBot.GoodQuestion, "29:me", shared: true);
        var told = RealBot.Text((await _bot.SayAsync("mine", "what do you hold about me?", "29:me"))[^1]);
        foreach (var line in (string[])["- 1 question\n", "- 1 question in a group or channel\n", "- 1 rating of an answer\n", "- 1 file\n", "- 2 answers kept for a rating\n", "30 days"]) Assert.Contains(line, told, StringComparison.Ordinal);
        await _bot.SayAsync("mine", "forget me", "29:me");
        Assert.Contains("I have deleted it", RealBot.Text((await _bot.SayAsync("mine", "yes", "29:me"))[^1]), StringComparison.Ordinal);

        Assert.Contains("I keep nothing", RealBot.Text((await _bot.SayAsync("mine", "what do you hold about me?", "29:me"))[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("Ceredigion", (await Get<IStateStore>().LoadAsync("conversation/msteams/group", default))!.Json, StringComparison.Ordinal);
        var left = Assert.Single(await Get<IFeedbackStore>().ReadAsync(DateTimeOffset.MinValue, default));
        Assert.Equal(Owner.Of("msteams", "29:them", ""), left.Owner);
        Assert.Single(Get<IKeptPapers>().OwnedBy(Owner.Of("msteams", "29:them", "")));
        Assert.Contains("- 1 question\n", RealBot.Text((await _bot.SayAsync("theirs", "what do you hold about me?", "29:them"))[^1]), StringComparison.Ordinal);
        var entry = Assert.Single(await Get<IAudit>().ReadAsync(DateTimeOffset.MinValue, default));
        Assert.Equal((AuditAction.Deleted, "msteams", "29:me"), (entry.Action, entry.Channel, entry.Account));
        Assert.DoesNotContain("Ceredigion", entry.What, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task In_Teams_a_copy_comes_as_two_files_to_be_allowed()
    {
        await TalkAsync("copy", "29:me");
        var messages = await _bot.SayAsync("copy", "send me my data", "29:me");
        Assert.Equal(
            ["What the assistant keeps about you.docx", "What the assistant keeps about you.json"],
            messages.SelectMany(message => message["attachments"]?.AsArray() ?? []).Select(attachment => (string?)attachment!["name"]));
    }

    [SqliteFact]
    public async Task A_click_is_kept_for_a_day_and_says_nothing_after_that()
    {
        var card = (await _bot.SayAsync("click", "run the driver questionnaire", "29:me")).First(message => message["attachments"] is not null)["attachments"]![0]!["content"]!;
        var data = card["actions"]![0]!["data"]!.DeepClone().AsObject();
        data["1"] = "yes";
        var invoke = _bot.Message("click", "", "29:me").With("type", "invoke").With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data } });
        var (_, first) = await _bot.PostAsync(invoke);
        await _bot.SayAsync("click", "forget me", "29:me");
        await _bot.SayAsync("click", "yes", "29:me");
        var (status, again) = await _bot.PostAsync(invoke.With("id", "again"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(first, again);
        Assert.Contains("received already", again, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task On_the_web_page_the_lines_of_the_conversation_go_too_and_those_of_another_page_stay()
    {
        var (token, own) = await _bot.OpenPageAsync();
        var (otherToken, other) = await _bot.OpenPageAsync();
        await SayAsync(token, own, RealBot.GoodQuestion);
        await SayAsync(otherToken, other, RealBot.GoodQuestion);
        var told = await SayAsync(token, own, "what have you stored on me?");
        Assert.Contains("lines that this page shows", told, StringComparison.Ordinal);
        var copy = await ReadAsync(token, own, await LastAsync(token, own), () => SayAsync(token, own, "send me a copy of my data"));
        Assert.Contains("/files/", copy, StringComparison.Ordinal);
        await SayAsync(token, own, "delete my data");
        Assert.Contains("I have deleted it", await SayAsync(token, own, "Yes, delete it"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ceredigion", await AllAsync(token, own), StringComparison.Ordinal);
        Assert.Contains("Ceredigion", await AllAsync(otherToken, other), StringComparison.Ordinal);
        Assert.Contains(RealBot.GoodAnswer, await SayAsync(token, own, RealBot.GoodQuestion), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Whoever_names_themselves_like_another_gets_nothing_of_theirs()
    {
        var (token, own) = await _bot.OpenPageAsync();
        await SayAsync(token, own, RealBot.GoodQuestion);
        var (_, granted) = await _bot.PostAsync(RealBot.Json("""{"user":{"id":"29:me"}}"""), "/v3/directline/tokens/generate");
        await TalkAsync("victim", "29:me");
        var (forged, forgedOwn) = ((string)JsonNode.Parse(granted)!["token"]!, (string)JsonNode.Parse(granted)!["conversationId"]!);
        Assert.DoesNotContain("- 1 question", await SayAsync(forged, forgedOwn, "what do you hold about me?"), StringComparison.Ordinal);
        await SayAsync(forged, forgedOwn, "forget me");
        await SayAsync(forged, forgedOwn, "yes");
        Assert.Contains("- 1 question\n", RealBot.Text((await _bot.SayAsync("victim", "what do you hold about me?", "29:me"))[^1]), StringComparison.Ordinal);
        Assert.Contains("Ceredigion", await AllAsync(token, own), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Somebody_elses_click_reaches_nothing_of_another_conversation()
    {
        var card = (await _bot.SayAsync("first", "run the driver questionnaire", "29:me")).First(message => message["attachments"] is not null)["attachments"]![0]!["content"]!;
        var data = card["actions"]![0]!["data"]!.DeepClone();
        var (status, answer) = await _bot.PostAsync(_bot.Message("second", "", "29:them").With("type", "invoke").With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = new JsonObject { ["data"] = data } }));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("no longer in use", answer, StringComparison.Ordinal);
        Assert.Contains("- 1 form\n", RealBot.Text((await _bot.SayAsync("first", "what do you hold about me?", "29:me"))[^1]), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task In_the_terminal_it_goes_and_the_audit_lists_it()
    {
        using var terminal = new Terminal();
        await terminal.TypeAsync($"{RealBot.GoodQuestion}\nsend me my data\nforget me\nyes\n", "chat", "--json");
        var told = (await terminal.TypeAsync("what do you hold about me?\n", "chat", "--json")).Done();
        Assert.Contains("I keep nothing", told.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(terminal.File("data/reports"), "*.docx", SearchOption.AllDirectories));
        var audit = (await terminal.RunAsync("audit", "--json")).Done().Json;
        Assert.Equal(["deleted", "exported"], audit.Select(entry => (string?)entry["action"]));
        Assert.Equal("1 question", (string?)audit[1]["what"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC deleted 1 question, 2 files, terminal terminal$", (await terminal.RunAsync("audit")).Done().Output[0]);
        (await terminal.RunAsync("audit", "--since", "soon")).Refused(2, "--since soon is no day");
    }

    private async Task TalkAsync(string conversation, string person)
    {
        var answer = (await _bot.SayAsync(conversation, RealBot.GoodQuestion, person))[^1];
        Assert.Contains(RealBot.GoodAnswer, RealBot.Text(answer), StringComparison.Ordinal);
        await _bot.SayAsync(conversation, "save as Word", person);
        var invoke = _bot.Message(conversation, "", person).With("type", "invoke").With("name", "message/submitAction").With("replyToId", "sent")
            .With("value", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}"""));
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(invoke)).Status);
    }

    /// <summary>Says it on the page, and gives the texts of what came since.</summary>
    private async Task<string> SayAsync(string token, string conversation, string text)
    {
        var before = await LastAsync(token, conversation);
        var (status, body) = await _bot.PostAsync(RealBot.Json(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString()), $"/v3/directline/conversations/{conversation}/activities", token);
        Assert.True(status == HttpStatusCode.OK, body);
        var set = await SetAsync(token, conversation, before);
        return string.Join('\n', set["activities"]!.AsArray().Select(activity => RealBot.Text(activity!)));
    }

    private async Task<string> ReadAsync(string token, string conversation, string after, Func<Task> say)
    {
        await say();
        return (await SetAsync(token, conversation, after)).ToJsonString();
    }

    private async Task<string> LastAsync(string token, string conversation) => (string)(await SetAsync(token, conversation, ""))["watermark"]!;

    private async Task<string> AllAsync(string token, string conversation) => (await SetAsync(token, conversation, ""))["activities"]!.ToJsonString();

    private async Task<JsonNode> SetAsync(string token, string conversation, string watermark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities?watermark={watermark}");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _bot.Server.Http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private T Get<T>() where T : notnull => _bot.Server.Services.GetRequiredService<T>();
}
