using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Lists of people with their posts, which a source prints to thank or to name those who took part.</summary>
internal static partial class Rolls
{
    private const int FewestPeople = 3;

    private static readonly ConditionalWeakTable<Passage, object> Known = [];

    /// <summary>True where most of the passage's items are people.</summary>
    public static bool IsRoll(Passage passage) => (bool)Known.GetValue(passage, static passage => Tell(passage));

    /// <summary>True for a question about people.</summary>
    public static bool AsksForPeople(string question) => PeoplePattern().IsMatch(question);

    private static bool Tell(Passage passage)
    {
        var items = passage.Statements.Where(statement => statement.Kind is StatementKind.Item or StatementKind.Step).ToList();
        var people = items.Count(item => PersonPattern().IsMatch(item.Text));
        return people >= FewestPeople && 2 * people > items.Count;
    }

    /// <summary>"Some Council: First Last, Chief Executive", "Cllr A B Last" or "First Last, Head of Finance".</summary>
    [GeneratedRegex(@"^([^:]{3,80}: )?(Cllr |Councillor |Sir |Dr |Mrs? |Ms )?[A-Z][\w'’-]*( [A-Z]){0,3} [A-Z][\w'’-]+(, [A-Z]|$)")]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"\b(who|whom|whose|names?|named|people|members? of|chair\w*|led|took part|involved|contribut\w+|thank\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PeoplePattern();
}
