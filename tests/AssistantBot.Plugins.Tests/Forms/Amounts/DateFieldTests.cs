using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.Tests.Forms.Amounts;

/// <summary>Days as people in Britain write them.</summary>
public sealed class DateFieldTests
{
    private readonly DateField _field = new("joined", "Joined", "", "", MoneyFieldTests.Cited);

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("1 April 2026")]
    [InlineData("1st April 2026")]
    [InlineData("the 1st of April 2026")]
    [InlineData("1 Apr 26")]
    [InlineData("01/04/2026")]
    [InlineData("1/4/26")]
    [InlineData("1.4.2026")]
    [InlineData("1-4-2026")]
    [InlineData("April 1, 2026")]
    [InlineData("April 2026")]
    [InlineData("Wednesday 1 April 2026")]
    [InlineData("Wed, 1 Apr 2026")]
    [InlineData("from 1 April 2026")]
    [InlineData("０１/０４/２０２６")]
    public void A_day_is_read(string typed) => Assert.Equal("2026-04-01", _field.Read(typed).Value);

    [Theory]
    [InlineData("31/02/2026", "There is no such day; the day stands before the month.")]
    [InlineData("04/13/2026", "There is no such day; the day stands before the month.")]
    [InlineData("soon", "I can't read that as a day.")]
    [InlineData("1 April", "I can't read that as a day.")]
    [InlineData("1 April 1066", "The year must be between 1900 and 2199")]
    public void What_is_no_day_is_refused_with_an_example(string typed, string reason)
    {
        var said = _field.Read(typed).Reason!;
        Assert.StartsWith(reason, said, StringComparison.Ordinal);
        Assert.Contains("1 April 2026", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_shown_in_words() => Assert.Equal("1 April 2026", _field.Show("2026-04-01"));
}
