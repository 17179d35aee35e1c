using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>Rule: who waits in Web Chat sees a typing sign, and never a stream.</summary>
public sealed class SlowAnswerTests
{
    [Fact]
    public async Task A_typing_sign_comes_after_a_second_and_again_and_then_the_answer()
    {
        var time = new SteppedTime();
        await using var page = await PageUnderTest.OpenAsync(time);
        var answer = new TaskCompletionSource<TurnResult>();
        page.Assistant.Later = _ => answer.Task;
        var said = page.SayAsync("what are the risks?");
        await time.PassAsync(SlowTurn.Patience);
        await time.PassAsync(SlowTurn.Again);
        await time.WaitedForAsync(SlowTurn.Again);
        answer.SetResult(FakeAssistant.Said("They do."));
        await said;

        var activities = (await page.CallAsync("GET", $"{page.Activities}?watermark=1")).Body["activities"]!.AsArray();
        Assert.Equal(["message", "typing", "typing", "message"], activities.Select(activity => (string?)activity!["type"]));
        Assert.All(activities.Skip(1).Take(2), sign => Assert.Equal((null, "assistant"), ((string?)sign!["text"], (string?)sign["from"]!["id"])));
        Assert.DoesNotContain("streaminfo", activities.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_answered_at_once_sees_no_sign()
    {
        await using var page = await PageUnderTest.OpenAsync(new SteppedTime());
        await page.SayAsync("hello");
        Assert.Equal(["Welcome.", "hello", "You said: hello"], (await page.ReadAsync()).Texts);
    }
}
