using System.Text.Json.Nodes;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>Elements of a card that stay together.</summary>
/// <param name="Rows">How many rows of a list they are.</param>
internal sealed record CardBlock(IReadOnlyList<JsonNode> Elements, int Rows = 0)
{
    // A card with more rows than this is too long to be filled in without losing one's place.
    private const int MostRows = 10;

    private int Bytes { get; } = Elements.Sum(AdaptiveCard.Size);

    /// <summary>Shares blocks out over cards in order, so that none has more bytes or rows than allowed; a block that alone is too large stands alone.</summary>
    public static IReadOnlyList<IReadOnlyList<CardBlock>> Pack(IEnumerable<CardBlock> blocks, int mostBytes)
    {
        var cards = new List<List<CardBlock>> { new() };
        foreach (var block in blocks)
        {
            var card = cards[^1];
            var isFull = card.Sum(other => (long)other.Bytes) + block.Bytes > mostBytes || (mostBytes < int.MaxValue && card.Sum(other => other.Rows) + block.Rows > MostRows);
            if (isFull && card.Count > 0) cards.Add([block]);
            else card.Add(block);
        }

        return cards;
    }
}
