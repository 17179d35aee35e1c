using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>The program ends as a container platform ends it: it says so first, and ends what it has begun.</summary>
public sealed class EndOfProgramTests
{
    [Fact]
    public async Task It_is_no_longer_ready_and_ends_the_turns_that_run()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = new TaskCompletionSource<TurnResult>();
        var begun = new TaskCompletionSource();
        bot.Assistant.Later = _ =>
        {
            begun.TrySetResult();
            return answer.Task;
        };
        var posted = bot.PostAsync(bot.Message());
        await begun.Task;
        var ended = bot.Server.StopAsync();
        using (var ready = await bot.Server.Http.GetAsync(new Uri("/readyz", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            var turns = JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["turns"]!;
            Assert.Equal(("ending", 1), ((string)turns["state"]!, (int)turns["running"]!));
        }

        Assert.False(ended.IsCompleted);
        answer.SetResult(FakeAssistant.Said("Just in time."));
        Assert.Equal(HttpStatusCode.OK, (await posted).Status);
        await ended;
        Assert.Equal("Just in time.", (string)bot.Connector.Sent[^1].Activity["text"]!);
    }

    [Fact]
    public async Task It_is_ready_until_then()
    {
        await using var bot = await BotUnderTest.StartAsync();
        Assert.Contains("\"turns\":{\"ready\":true,\"state\":\"taken\",\"running\":0}", await bot.Server.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)), StringComparison.Ordinal);
    }
}
