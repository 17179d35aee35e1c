using AssistantBot.Channels.Activities;

namespace AssistantBot.Tests.Channels.Activities;

public sealed class LongTextTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two\n\nthree", 12, "one two|three")]
    [InlineData("one\ntwo three", 10, "one|two three")]
    [InlineData("One. Two three.", 10, "One.|Two three.")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("abcdefghijkl", 5, "abcde|fghij|kl")]
    [InlineData("abcd😀efg", 5, "abcd|😀efg")]
    public void A_text_is_cut_at_the_best_seam_and_never_through_a_character(string text, int most, string parts) =>
        Assert.Equal(parts.Split('|'), LongText.Cut(text, most));

    [Fact]
    public void A_message_keeps_well_below_80_KB_of_UTF_16() => Assert.InRange(2 * LongText.Most, 1, 60_000);
}
