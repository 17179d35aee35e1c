using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Safety;

/// <summary>What is taken out of what people type, and what stays.</summary>
public sealed class TypedTests
{
    [Theory]
    [InlineData("a\u202Eb\u200Bc\u00ADd\u0007e", "abcde")]
    [InlineData("[pay](https://evil.example)", "[pay] (https://evil.example)")]
    [InlineData("![x](data:y)", "![x] (data:y)")]
    [InlineData("[x][y]\n[y]: https://evil.example", "[x] [y]\n[y] : https://evil.example")]
    [InlineData("<script>x</script><https://evil.example>", "< script>x< /script>< https://evil.example>")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301\u0301\u0301")]
    public void What_would_be_more_than_words_is_only_words(string typed, string clean) => Assert.Equal(clean, Typed.Clean(typed));

    [Theory]
    [InlineData("What did Ceredigion and Powys save?")]
    [InlineData("a\tb\r\n\r\n  c")]
    [InlineData("5 < 6 and 7>3, [see below] (or not), it's 50%!")]
    [InlineData("👩‍💻 é Môn ŵ العربية हिन्दी ไทย")]
    [InlineData("-------- ======== ........")]
    public void Whatever_people_mean_stays(string typed) => Assert.Equal(typed, Typed.Clean(typed));

    [Fact]
    public void Runs_without_end_are_cut() => Assert.Equal($"a{new string(' ', 40)}b{new string(',', 40)}c", Typed.Clean($"a{new string(' ', 3000)}b{new string(',', 3000)}c"));

    [Fact]
    public void A_value_of_any_length_is_cut_to_what_a_field_refuses() => Assert.Equal(4_001, Typed.CleanValue(new string('x', 200_000)).Length);
}
