using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Answers;

/// <summary>Tells apart what is asked in one breath: "when did it start, and who runs it?"</summary>
internal static class QuestionParts
{
    /// <summary>The second part with what it leans on of the first, or null where there is one part alone.</summary>
    public static ResolvedQuestion? Second(ResolvedQuestion question, ContentSnapshot content)
    {
        var text = AskedValue.SecondPart(question.Text);
        if (text.Length == 0) return null;
        var query = content.Knowledge.Index.Analyze(text);
        var carried = question.Query.Clauses
            .Where(clause => query.Clauses.All(said => said.Terms[0].Term != clause.Terms[0].Term))
            .Select(clause => question.Names.Contains(clause) ? clause : clause with { Weight = clause.Weight * FollowUps.CarriedWeight });
        var names = question.Names.Where(name => query.Clauses.Any(clause => clause.Terms[0].Term == name.Terms[0].Term)).ToList();
        return question with { Text = text, Shape = QuestionShapes.Of(text), Query = query with { Clauses = [.. query.Clauses, .. carried] }, Names = names.Count > 0 ? names : question.Names };
    }
}
