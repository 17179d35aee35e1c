using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>The pieces that answers are made of.</summary>
public sealed class UnitTests
{
    private static readonly Passage Real = RealContent.Snapshot.Knowledge.Passages[0];

    [Fact]
    public void A_sentence_that_leans_on_the_one_before_brings_it_along() => Assert.Equal(
        [[0], [0, 1], [2]], Pieces(Sentence("Four councils share."), Sentence("The others wait."), Sentence("Savings are large.")));

    [Fact]
    public void A_list_comes_whole_with_the_line_that_says_what_it_lists() => Assert.Equal(
        [[0], [1, 2, 3], [4]],
        Pieces(Sentence("Sharing pays."), new("Two gains:", StatementKind.Lead, 0), new("money", StatementKind.Item, 0), new("time", StatementKind.Item, 0), Sentence("That is all.")));

    [Fact]
    public void A_piece_is_as_long_as_its_text() =>
        Assert.Equal(5, Assert.Single(Unit.Of(Real with { Statements = [Sentence("Four")] })).Length);

    [Theory]
    [InlineData(StatementKind.Lead, -1, true)]
    [InlineData(StatementKind.Lead, 0, false)]
    [InlineData(StatementKind.Sentence, -1, false)]
    public void A_line_without_a_list_of_its_own_leads_a_table(StatementKind kind, int list, bool leads) =>
        Assert.Equal(leads, Unit.Of(Real with { Statements = [new Statement("Seven models:", kind, list)] }).Single().LeadsATable);

    private static IEnumerable<IReadOnlyList<int>> Pieces(params Statement[] statements) => Unit.Of(Real with { Statements = statements }).Select(unit => unit.Places);

    private static Statement Sentence(string text) => new(text, StatementKind.Sentence, -1);
}
