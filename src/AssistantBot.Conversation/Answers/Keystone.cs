using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Answers;

/// <summary>The piece on which it rests that a question is answered at all: its statement holds the value that is asked for.</summary>
internal static class Keystone
{
    /// <summary>That piece, or null where no value is asked for or something chosen holds one.</summary>
    public static Unit? MissingFrom(IReadOnlyList<Unit> chosen, Features features, ContentSnapshot content)
    {
        if (!features.AsksForValue || features.Best is not { HoldsValue: true } best || chosen.Any(unit => Holds(unit, features.Asked, content))) return null;
        var statements = StatementContext.Of(best.Passage);
        return Unit.Of(best.Passage).FirstOrDefault(unit => unit.Places.Any(place => statements[place].Shown == best.Statement));
    }

    private static bool Holds(Unit unit, AskedValue asked, ContentSnapshot content) =>
        unit.Places.Any(place => Values.Holds(asked, StatementContext.Of(unit.Passage)[place], content.Names));
}
