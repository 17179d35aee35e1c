using AssistantBot.Conversation.Answers;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>A table row as a reader would say it.</summary>
public sealed class RowWordsTests
{
    private static readonly RowText Row = new(1, ["Ref", "Risk", "Likelihood", "Action", "Managed by"], ["1", "The programme is delayed.", "M", "Manage it as a project", ""]);

    [Fact]
    public void In_full_it_names_the_column_of_every_filled_cell_but_its_number() =>
        Assert.Equal("Risk: The programme is delayed; Likelihood: M; Action: Manage it as a project.", RowWords.Full(Row));

    [Fact]
    public void In_short_it_begins_with_its_main_words_and_puts_ratings_in_brackets() =>
        Assert.Equal("The programme is delayed (likelihood M). Action: Manage it as a project.", RowWords.Short(Row));

    [Fact]
    public void A_row_of_short_cells_is_said_in_full() =>
        Assert.Equal("Council: Powys; Share: 40%.", RowWords.Short(new RowText(1, ["Council", "Share"], ["Powys", "40%"])));
}
