using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>A piece of an answer that stands alone: a sentence with the one that it leans on, a list with the line before it, or a row.</summary>
/// <param name="Places">Numbers of its statements in the passage.</param>
internal sealed partial record Unit(Passage Passage, IReadOnlyList<int> Places)
{
    public int Length { get; } = Places.Sum(place => Passage.Statements[place].Text.Length + 1);

    public bool IsList => Passage.Statements[Places[0]].List >= 0;

    /// <summary>True for a line that says what a table lists, and nothing without it.</summary>
    public bool LeadsATable => Passage.Statements[Places[^1]] is { Kind: StatementKind.Lead, List: < 0 };

    /// <summary>True where every statement of the other stands in this one.</summary>
    public bool Covers(Unit other) => Passage == other.Passage && other.Places.All(Places.Contains);

    /// <summary>All units of a passage, in its order.</summary>
    public static IEnumerable<Unit> Of(Passage passage)
    {
        for (var place = 0; place < passage.Statements.Count; place++)
        {
            var statement = passage.Statements[place];
            if (statement.Kind is StatementKind.Item or StatementKind.Step) continue;
            if (statement.List >= 0) yield return new Unit(passage, [.. Enumerable.Range(0, passage.Statements.Count).Where(i => passage.Statements[i].List == statement.List)]);
            else if (LeansOnTheOneBefore(passage, place)) yield return new Unit(passage, [place - 1, place]);
            else yield return new Unit(passage, [place]);
        }
    }

    private static bool LeansOnTheOneBefore(Passage passage, int place) =>
        place > 0 && passage.Statements[place - 1].Kind == StatementKind.Sentence && Leaning().IsMatch(passage.Statements[place].Text);

    [GeneratedRegex(@"^(The (others?|same|rest|second|latter)|Those|These|That|Both|Such|This|It|They|Their|Its|Each|Another|Others?|Alternatively|However|Instead|But|And)\b|\b(therefore|however|too|instead|nevertheless)\b")]
    private static partial Regex Leaning();
}
