using System.Runtime.CompilerServices;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>A statement with what stands above it. Worked out once for each passage.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Shown">The statement with the line above its list, to be shown alone.</param>
/// <param name="Above">The headings and the line above the list.</param>
/// <param name="Terms">Terms of all that.</param>
internal sealed record StatementContext(Statement Statement, string Shown, string Above, IReadOnlySet<string> Terms)
{
    private static readonly HashSet<string> NoTerms = [];
    private static readonly ConditionalWeakTable<Passage, StatementContext[]> Statements = [];
    private static readonly ConditionalWeakTable<Passage, IReadOnlySet<string>[]> AskTerms = [];

    public string Text => Statement.Text;

    public bool IsRow => Statement.Kind == StatementKind.Row;

    /// <summary>The statements of a passage.</summary>
    public static IReadOnlyList<StatementContext> Of(Passage passage) => Statements.GetValue(passage, static passage => [.. Make(passage)]);

    /// <summary>Terms of each question that a passage is known to answer, with those of its title and headings.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Asks(Passage passage) => AskTerms.GetValue(passage, static passage =>
    {
        var terms = PassageTerms.Of(passage);
        var above = terms.Title.Concat(terms.Headings).ToList();
        return [.. terms.Asks.Select(ask => new HashSet<string>(ask.Concat(above), StringComparer.Ordinal))];
    });

    private static IEnumerable<StatementContext> Make(Passage passage)
    {
        var terms = PassageTerms.Of(passage);
        var lead = "";
        IReadOnlySet<string> leadTerms = NoTerms;
        foreach (var (statement, own) in passage.Statements.Zip(terms.Statements))
        {
            if (statement.Kind == StatementKind.Lead || statement.List < 0) (lead, leadTerms) = ("", NoTerms);
            var above = $"{passage.HeadingPath}\n{lead}";
            var shown = lead.Length > 0 ? $"{lead} {statement.Text}" : statement.Text;
            yield return new StatementContext(statement, shown, above, new HashSet<string>(terms.Headings.Concat(leadTerms).Concat(own), StringComparer.Ordinal));
            if (statement.Kind == StatementKind.Lead) (lead, leadTerms) = (statement.Text, own);
        }
    }
}
