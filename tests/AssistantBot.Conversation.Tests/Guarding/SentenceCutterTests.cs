using AssistantBot.Conversation.Guarding;

namespace AssistantBot.Conversation.Tests.Guarding;

public sealed class SentenceCutterTests
{
    [Theory]
    [InlineData("It saved £1.2m. [1] Then more [2].", "It saved £1.2m. [1] |Then more [2].")]
    [InlineData("Some, e.g. Angus, save [1]. Others don't [2]!", "Some, e.g. Angus, save [1]. |Others don't [2]!")]
    [InlineData("See para. 3.22 of it [1]. Next?", "See para. 3.22 of it [1]. |Next?")]
    [InlineData("One. Two [1][2]. Three.", "One. |Two [1][2]. |Three.")]
    [InlineData("One.[1] Two [2, 3].\n\nThree.", "One.[1] |Two [2, 3].\n\n|Three.")]
    [InlineData("Three drivers [1]:\n\n- First. It is short. [1]\n- Second\n1. Step. One.\n\nAfter.", "Three drivers [1]:\n\n|- First. It is short. [1]\n|- Second\n|1. Step. One.\n\n|After.")]
    [InlineData("| A | B |\n|---|---|\n| a. B | £1.2m. No [1] |\n", "| A | B |\n|---|---|\n| a. B | £1.2m. No [1] |\n", true)]
    [InlineData("## Costs. Savings\nText.", "## Costs. Savings\n|Text.")]
    [InlineData("No stop at the end", "No stop at the end")]
    public void Pieces_are_whole_however_they_arrive(string text, string pieces, bool isTable = false)
    {
        var expected = isTable ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n").ToList() : [.. pieces.Split('|')];
        Assert.Equal(expected, Sentences.Of(text));
        foreach (var size in (int[])[1, 2, 3, 7]) Assert.Equal(expected, Streamed(text, size));
    }

    [Fact]
    public void Nothing_is_given_out_before_it_is_whole()
    {
        var cutter = new SentenceCutter();
        Assert.Empty(cutter.Add("It saved £250k. "));
        Assert.Empty(cutter.Add("["));
        Assert.Empty(cutter.Add("1"));
        Assert.Empty(cutter.Add("] "));
        Assert.Equal(["It saved £250k. [1] "], cutter.Add("And"));
        Assert.Equal("And", cutter.End());
        Assert.Null(cutter.End());
    }

    private static List<string> Streamed(string text, int size)
    {
        var cutter = new SentenceCutter();
        var pieces = text.Chunk(size).SelectMany(part => cutter.Add(new string(part)).ToList()).ToList();
        if (cutter.End() is { } last) pieces.Add(last);
        return pieces;
    }
}
