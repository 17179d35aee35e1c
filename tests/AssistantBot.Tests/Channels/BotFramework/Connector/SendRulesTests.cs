using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.BotFramework.Streaming;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>WIRE.md, "Outbound": limits and repetitions, from the endpoint on.</summary>
public sealed class SendRulesTests
{
    // Longer than any wait of our own after the first try, which is 6 s at most.
    private const int Asked = 19;

    [Fact]
    public async Task Seven_messages_go_into_a_conversation_at_once_the_eighth_a_second_later_the_ninth_after_two()
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Finish([.. Enumerable.Range(1, 9).Select(number => new Reply(ReplyKind.Help, $"{number}"))]);
        var posted = slow.AskAsync();
        await slow.PostedAsync(7);
        await slow.Time.WaitedForAsync(SlowBot.Second);
        Assert.Equal(7, slow.Sent.Count);

        var elsewhere = slow.Bot.PostAsync(slow.Bot.Message().With("conversation", new System.Text.Json.Nodes.JsonObject { ["id"] = "conversation-2" }));
        await slow.PostedAsync(14);
        Assert.Equal(7, slow.Sent.Count(sent => (string?)sent["conversation"]!["id"] == "conversation-2"));

        slow.Time.Advance(SlowBot.Second);
        await slow.PostedAsync(16);
        await slow.Time.WaitedForAsync(SlowBot.Second);
        Assert.Equal(16, slow.Sent.Count);
        slow.Time.Advance(SlowBot.Second);
        await slow.PostedAsync(18);
        await Task.WhenAll(posted, elsewhere);
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"{number}"), slow.Sent.Where(sent => (string?)sent["conversation"]!["id"] == "conversation-1").Select(sent => (string?)sent["text"]));
    }

    [Theory]
    [InlineData(StatusCodes.Status412PreconditionFailed)]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    [InlineData(StatusCodes.Status502BadGateway)]
    [InlineData(StatusCodes.Status504GatewayTimeout)]
    public async Task What_the_channel_puts_off_is_sent_again_when_the_channel_says(int status)
    {
        var time = new SteppedTime();
        await using var bot = await BotUnderTest.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Connector.Answer = context =>
        {
            if (bot.Connector.Sent.Count > 1)
            {
                again.TrySetResult();
                return context.Response.WriteAsync("{}");
            }

            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = $"{Asked}";
            return Task.CompletedTask;
        };
        var posted = bot.PostAsync(bot.Message());
        await time.WaitedForAsync(TimeSpan.FromSeconds(Asked));
        Assert.Single(bot.Connector.Sent);
        time.Advance(TimeSpan.FromSeconds(Asked));
        await again.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await posted;
        Assert.Equal(["You said: hello", "You said: hello"], bot.Connector.Sent.Select(sent => (string?)sent.Activity["text"]));
    }
}
