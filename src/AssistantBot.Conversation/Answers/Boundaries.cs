using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>What the assistant does not say whatever the corpus holds, as <c>answers.yaml</c> tells it: opinions of law on a case, predictions, today's figures, personal data.</summary>
internal static class Boundaries
{
    private const int Considered = 40;

    /// <summary>How many passages may show that the toolkits say it after all.</summary>
    private const int Near = 3;

    /// <summary>The refusal, with whom to ask where the toolkits say so, or null where the question may be answered.</summary>
    public static Reply? Match(ResolvedQuestion question, ContentSnapshot content)
    {
        foreach (var boundary in content.Knowledge.Corpus.Rules.Boundaries)
        {
            if (!boundary.When.IsMatch(question.Text) || boundary.Unless?.IsMatch(question.Text) == true || IsTold(boundary, question, content)) continue;
            return Refuse(boundary, question, content);
        }

        return null;
    }

    /// <summary>A figure of the present is given where the passage that answers speaks of its own present.</summary>
    private static bool IsTold(Boundary boundary, ResolvedQuestion question, ContentSnapshot content) =>
        boundary.Told is { } told && question.Names.Count > 0 && Retrieval.Find(question, content, Near)
            .Any(hit => question.Names.All(name => Coverage.Holds(hit.Passage, name)) && hit.Passage.Statements.Any(statement => told.IsMatch(statement.Text)));

    private static Reply Refuse(Boundary boundary, ResolvedQuestion question, ContentSnapshot content)
    {
        if (WhomToAsk(boundary, question, content) is not { } found) return new Reply(ReplyKind.Abstain, boundary.Say);
        var answer = new AnswerText();
        answer.AddRemark(boundary.Say);
        answer.AddParagraph(found.Passage, [found.Statement]);
        return new Reply(ReplyKind.Abstain, answer.ToString()) { Citations = answer.Citations };
    }

    /// <summary>The statement that names whom to ask about the names of the question, or in general where it has none.</summary>
    private static (Passage Passage, string Statement)? WhomToAsk(Boundary boundary, ResolvedQuestion question, ContentSnapshot content)
    {
        if (boundary.Heading is not { } heading) return null;
        var query = content.Knowledge.Index.Analyze($"{boundary.Ask} {string.Join(' ', question.Names.Select(name => name.Word))}");
        foreach (var hit in content.Knowledge.Index.Search(query, Considered).Where(hit => heading.IsMatch(hit.Passage.Section.Heading)))
        {
            var statements = hit.Passage.Statements.Where(statement => statement.Kind != StatementKind.Lead).ToList();
            var named = statements.Find(statement => Holds(statement, question.Names)) ?? (HoldsAll(hit.Passage, question.Names) ? statements[^1] : null);
            if (named is not null) return (hit.Passage, named.Text);
        }

        return null;
    }

    private static bool Holds(Statement statement, IReadOnlyList<Clause> names)
    {
        var terms = EnglishAnalyzer.Terms(statement.Text).ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && names.Any(name => name.StandsIn(terms));
    }

    private static bool HoldsAll(Passage passage, IReadOnlyList<Clause> names) => names.All(name => Coverage.Holds(passage, name));
}
