using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Models;
using Microsoft.AspNetCore.Http;

namespace AssistantBot.Tests.Safety;

/// <summary>Words that nobody but a person, a file or a model could have written, planted wherever something comes in: none is found in the log, nor in what exceptions say.</summary>
public sealed class CanaryTests
{
    private static readonly string[] Debug = ["--Logging:LogLevel:Default", "Debug", "--Logging:LogLevel:Microsoft.AspNetCore", "Information", "--Logging:LogLevel:System.Net.Http.HttpClient", "Debug", "--State:ConnectionString", "memory"];

    private readonly List<string> _planted = [];

    [Fact]
    public async Task Two_hundred_canaries_are_planted_and_none_is_found()
    {
        var model = await ScriptedModel.StartAsync(ModelScript.Says($"{New()} they saved £250k [@saved £250k]. {New()}"));
        await using var bot = await RealBot.StartAsync(null, [.. Debug, .. ModelUnderTest.Settings(model.Url), "--Logging:LogLevel:Default", "Debug"]);
        await PlantMessagesAsync(bot);
        await PlantFaultsAsync(bot);
        await PlantPagesAsync(bot);
        await PlantModelFaultsAsync(bot, model);
        await model.DisposeAsync();
        Assert.InRange(_planted.Count, 200, 1_000);
        AssertNone(bot.Server.Log.Everything);
        Assert.Contains(bot.Server.Log.Lines, line => line.StartsWith("Debug", StringComparison.Ordinal));
    }

    [Fact]
    public async Task None_is_found_of_faulty_tokens_and_forged_senders()
    {
        await using var channel = await ChannelUnderTest.StartAsync(Debug);
        for (var number = 0; number < 5; number++)
        {
            var claims = channel.Claims().With("iss", New()).With("sub", New());
            await channel.PostAsync(channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString()), channel.Message().With("text", New()));
            await channel.PostAsync(channel.Key.Sign($$"""{"alg":"RS256","kid":"{{New()}}"}""", channel.Claims().ToJsonString()));
            await channel.PostAsync(channel.Key.Sign(ChannelUnderTest.Header, channel.Claims().With("aud", New()).ToJsonString()));
            await channel.PostAsync(New());
            await channel.PostAsync($"{New()}.{New()}.{New()}");
            await channel.PostAsync(channel.Token(), channel.Message().With("text", New()).With("conversation", new JsonObject { ["id"] = "c", ["tenantId"] = New() }));
        }

        AssertNone(channel.Bot.Server.Log.Everything);
    }

    private async Task PlantMessagesAsync(RealBot bot)
    {
        for (var number = 0; number < 8; number++)
        {
            var conversation = bot.NewConversation();
            await PostAsync(bot, bot.Message(conversation, $"What did {New()} save?"));
            await PostAsync(bot, bot.Message(conversation, New()).With("from", new JsonObject { ["id"] = "29:p", ["name"] = New() }));
            await PostAsync(bot, bot.Message(conversation, "").With("value", new JsonObject { ["plugin"] = "driver-questionnaire", ["card"] = New(), ["1"] = New() }));
            await PostAsync(bot, Invoke(bot, conversation, "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["data"] = new JsonObject { ["plugin"] = New(), ["card"] = New() } } }));
            await PostAsync(bot, Invoke(bot, conversation, New(), New()));
            await PostAsync(bot, Invoke(bot, conversation, "message/submitAction", JsonNode.Parse($$$"""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"{{{New()}}}\"}"}}""")));
            await PostAsync(bot, Invoke(bot, conversation, "composeExtension/query", JsonNode.Parse($$"""{"commandId":"searchToolkits","parameters":[{"name":"query","value":"{{New()}}"}]}""")));
            await PostAsync(bot, bot.Message(conversation, "run the success checklist"));
            await PostAsync(bot, bot.Message(conversation, New()).With("attachments", new JsonArray(File($"{New()}.txt", $"data:text/plain,{New()}"), File($"{New()}.docx", $"data:;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(New()))}"), File($"{New()}.pdf", $"https://{New()}.example/{New()}"))));
            await PostAsync(bot, bot.Message(conversation, "forget me"));
        }
    }

    private async Task PlantFaultsAsync(RealBot bot)
    {
        foreach (var body in (string[])[$"{New()}", $"{{\"type\":\"{New()}", $"{{\"{New()}\":1,\"a\":2,\"a\":3}}", $"{{\"text\":[\"{New()}\"]}}", $"{{\"text\":\"{New()}\\ud800\"}}", $"{{\"type\":\"message\",\"{New()}\":{{}}}}"])
            await bot.PostAsync(RealBot.Json(body));
        await PostAsync(bot, bot.Message(bot.NewConversation(), New()).With("serviceUrl", $"https://{New()}.example/"));
        await PostAsync(bot, bot.Message(bot.NewConversation(), New()).With("channelId", null));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = RealBot.Json(bot.Message(bot.NewConversation(), New()).ToJsonString()) };
        foreach (var header in (string[])["X-Forwarded-For", "User-Agent", "Referer", "Cookie", "X-Thing", "Origin"]) request.Headers.TryAddWithoutValidation(header, New());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", New());
        using var response = await bot.Server.Http.SendAsync(request);
        bot.Connector.Answer = context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            return context.Response.WriteAsync($$$"""{"error":{"code":"{{{New()}}}","message":"{{{New()}}}"}}""");
        };
        await PostAsync(bot, bot.Message(bot.NewConversation(), New()));
        bot.Connector.Answer = context => context.Response.WriteAsync("""{"id":"sent"}""");
    }

    private async Task PlantPagesAsync(RealBot bot)
    {
        foreach (var path in (string[])[$"/ask?q={New()}", $"/ask?q={New()}&earlier={New()}", $"/files/{New()}/{New()}.docx", $"/sources/{New()}", $"/forms/{New()}", $"/{New()}", $"/v3/directline/conversations/{New()}/activities?watermark={New()}"])
            using (await bot.Server.Http.GetAsync(new Uri(path, UriKind.Relative))) { }

        using (await bot.Server.Http.PostAsync(new Uri("/forms/governance-scale", UriKind.Relative), new FormUrlEncodedContent([new("value", New()), new(New(), New())]))) { }
        await bot.PostAsync(RealBot.Json($$$"""{"user":{"id":"{{{New()}}}","name":"{{{New()}}}"}}"""), "/v3/directline/tokens/generate");
        await bot.PostAsync(RealBot.Json($"{{\"type\":\"message\",\"text\":\"{New()}\"}}"), "/v3/directline/conversations/x/activities", New());
        var (token, own) = await bot.OpenPageAsync();
        await bot.PostAsync(RealBot.Json($$$"""{"type":"message","text":"{{{New()}}}","from":{"id":"{{{New()}}}","name":"{{{New()}}}"}}"""), $"/v3/directline/conversations/{own}/activities", token);
    }

    private async Task PlantModelFaultsAsync(RealBot bot, ScriptedModel model)
    {
        var steps = new[]
        {
            new ModelStep { Status = 500, Body = New() }, new ModelStep { Status = 400, Body = $$$"""{"error":{"message":"{{{New()}}}","code":"{{{New()}}}"}}""" }, new ModelStep { Body = New() },
            new ModelStep { Status = 401, Body = $$$"""{"error":{"message":"{{{New()}}}"}}""" }, new ModelStep { Calls = [new ModelCall(New(), $$$"""{"x":"{{{New()}}}"}""")] }, new ModelStep { Calls = [new ModelCall("search", New())] },
            new ModelStep { Deltas = [New()], Finish = New() }, new ModelStep { Deltas = [New()], End = "abort" },
        };
        foreach (var step in steps)
        {
            model.Play(new ModelScript { Steps = [step] });
            await PostAsync(bot, bot.Message(bot.NewConversation(), $"How much did Ceredigion and Powys save with {New()}?"));
        }
    }

    /// <summary>A word that is found again, also where it is cut, put in other case or decoded.</summary>
    private string New()
    {
        lock (_planted) _planted.Add($"canary{_planted.Count:0000}x{_planted.Count * 7919 % 10007:00000}");
        return _planted[^1];
    }

    private void AssertNone(IReadOnlyList<string> log)
    {
        Assert.NotEmpty(log);
        var found = log.Where(line => line.Contains("canary", StringComparison.OrdinalIgnoreCase) || _planted.Any(canary => line.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary))[..^4], StringComparison.Ordinal))).Distinct().Take(10).ToList();
        Assert.True(found.Count == 0, string.Join("\n---\n", found));
    }

    private static async Task PostAsync(RealBot bot, JsonObject activity) => await bot.PostAsync(RealBot.Json(activity.ToJsonString()));

    private static JsonObject Invoke(RealBot bot, string conversation, string name, JsonNode? value)
    {
        var invoke = bot.Message(conversation, "").With("type", "invoke").With("name", name).With("value", value);
        invoke.Remove("text");
        return invoke;
    }

    private static JsonObject File(string name, string address) => new() { ["contentType"] = "application/octet-stream", ["contentUrl"] = address, ["name"] = name };
}
