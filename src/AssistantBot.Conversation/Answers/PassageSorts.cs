using System.Runtime.CompilerServices;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Which sorts of thing that are asked for a passage holds. Worked out once for each passage.</summary>
/// <param name="HasMoney">It has an amount of money or a share.</param>
/// <param name="HasFigure">It has any figure.</param>
/// <param name="HasDate">It has a date or a length of time.</param>
/// <param name="HasItems">It has a list.</param>
internal sealed record PassageSorts(bool HasMoney, bool HasFigure, bool HasDate, bool HasItems)
{
    private static readonly ConditionalWeakTable<Passage, PassageSorts> Known = [];

    public static PassageSorts Of(Passage passage) => Known.GetValue(passage, static passage => new PassageSorts(
        Evidence.HasFigure(passage.Text, money: true), Evidence.HasFigure(passage.Text, money: false), Evidence.HasDate(passage.Text),
        passage.Statements.Any(statement => statement.Kind is StatementKind.Item or StatementKind.Step)));
}
