using AssistantBot.Conversation.Answers;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>A table row as a reader would say it.</summary>
public sealed class RowWordsTests
{
    private static readonly RowText Row = new(1, ["Ref", "Risk", "Likelihood", "Action", "Managed by"], ["1", "The programme is delayed.", "M", "Manage it as a project", ""]);

    [Fact]
    public void In_full_it_names_the_column_of_every_filled_cell_but_its_number() =>
        Assert.Equal("Risk: The programme is delayed; Likelihood: M (medium); Action: Manage it as a project.", RowWords.Full(Row));

    [Fact]
    public void In_short_it_begins_with_its_main_words_and_puts_ratings_in_brackets() =>
        Assert.Equal("The programme is delayed (likelihood M). Action: Manage it as a project.", RowWords.Short(Row));

    [Theory]
    [InlineData("M/H", "Rating: M/H (medium/high).")]
    [InlineData("L", "Rating: L (low).")]
    [InlineData("HR", "Rating: HR.")]
    public void A_rating_is_said_in_words_too(string cell, string said) => Assert.Equal(said, RowWords.Full(new RowText(1, ["Rating"], [cell])));

    [Fact]
    public void A_cell_that_ends_what_its_title_begins_keeps_the_title() =>
        Assert.Equal("Share, if...: the method is fairly standard. Do not, if...: politicians resist it strongly.", RowWords.Short(new RowText(1, ["Share, if...", "Do not, if..."], ["the method is fairly standard", "politicians resist it strongly"])));

    [Fact]
    public void A_row_of_short_cells_is_said_in_full() =>
        Assert.Equal("Council: Powys; Share: 40%.", RowWords.Short(new RowText(1, ["Council", "Share"], ["Powys", "40%"])));
}
