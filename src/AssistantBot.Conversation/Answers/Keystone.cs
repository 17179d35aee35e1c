using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>The piece on which it rests that a question is answered at all: its statement holds the value that is asked for.</summary>
internal static class Keystone
{
    /// <summary>That piece, or null where no value is asked for or something chosen holds one.</summary>
    public static Unit? MissingFrom(IReadOnlyList<Unit> chosen, ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var asked = AskedValue.Of(question.Text, content.Knowledge.Corpus.Rules);
        if (asked.Kind is ValueKind.None or ValueKind.Place || chosen.Any(unit => Holds(unit, asked, content))) return null;
        if (Features.Of(question, hits, content).Best is not { HoldsValue: true } best) return null;
        var statements = StatementContext.Of(best.Passage);
        return Unit.Of(best.Passage).FirstOrDefault(unit => unit.Places.Any(place => statements[place].Shown == best.Statement));
    }

    private static bool Holds(Unit unit, AskedValue asked, ContentSnapshot content) =>
        unit.Places.Any(place => Values.Holds(asked, StatementContext.Of(unit.Passage)[place], content.Names));
}
