using System.Net;
using AssistantBot.Channels.Limits;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>Too much at once on the page, from one person or in one conversation.</summary>
public sealed class PageRateTests
{
    [Fact]
    public async Task Who_sends_too_many_messages_is_told_once_kindly_then_refused_and_read_again_after_a_minute()
    {
        await using var page = await OpenAsync("--Limits:MessagesPerPerson", "3");
        foreach (var text in (string[])["one", "two", "three"]) await page.SayAsync(text);
        await page.AssertRefused(HttpStatusCode.TooManyRequests, "TooManyRequests", "POST", page.Activities, """{"type":"message","text":"four"}""");
        Assert.Equal(
            ["Welcome.", "one", "You said: one", "two", "You said: two", "three", "You have sent me more than 3 messages within a minute, and I read no more for now. Please wait a minute, and then send the last one again."],
            (await page.ReadAsync()).Texts);
        page.Time.Advance(RateWindow.Length);
        await page.SayAsync("five");
        Assert.Equal("You said: five", (await page.ReadAsync()).Texts[^1]);
    }

    [Fact]
    public async Task A_conversation_with_too_many_messages_is_told_once()
    {
        await using var page = await OpenAsync("--Limits:MessagesPerConversation", "2");
        await page.SayAsync("one");
        await page.SayAsync("two");
        Assert.StartsWith("This conversation has had more than 2 messages within a minute", (await page.ReadAsync()).Texts[^1], StringComparison.Ordinal);
        Assert.Equal(2, page.Assistant.Turns.Count);
    }

    [Fact]
    public async Task A_signed_in_person_is_one_whatever_they_call_themselves()
    {
        await using var page = await PageUnderTest.StartAsync(
            null, "--Bot:AppId", "11111111-1111-1111-1111-111111111111", "--Bot:AppSecret", "secret", "--Bot:TenantId", "22222222-2222-2222-2222-222222222222",
            "--Site:SignInHeader", "X-User", "--Site:PublicAddress", "https://assistant.example", "--Limits:MessagesPerPerson", "2");
        page.Server.Http.DefaultRequestHeaders.Add("X-User", "officer@council.example");
        foreach (var name in (string[])["one", "two"])
        {
            await page.GenerateAsync(name);
            Assert.Equal(HttpStatusCode.Created, (await page.CallAsync("POST", "conversations")).Status);
        }

        await page.GenerateAsync("three");
        await page.AssertRefused(HttpStatusCode.TooManyRequests, "TooManyRequests", "POST", "conversations");
    }

    private static async Task<PageUnderTest> OpenAsync(params string[] args)
    {
        var page = await PageUnderTest.StartAsync(null, args);
        await page.GenerateAsync();
        await page.CallAsync("POST", "conversations");
        return page;
    }
}
