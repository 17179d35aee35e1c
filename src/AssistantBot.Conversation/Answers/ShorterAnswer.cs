using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Answers;

/// <summary>The one sentence of a language model's answer that says most of what was asked. It was checked when it was written.</summary>
internal static class ShorterAnswer
{
    public static Reply Of(Reply answer, ResolvedQuestion question, ContentSnapshot content)
    {
        var evidence = answer.Citations.Select((citation, i) => new NumberedEvidence(i + 1, citation, citation.Quote)).ToList();
        var cited = Sentences.Of(answer.Text).Where(sentence => SaidSentence.Of(sentence, content).Cited.Count > 0).ToList();
        if (cited.Count == 0) return answer;
        var text = new CitedText(evidence);
        text.Add(cited.MaxBy(sentence => Share(sentence, question, content))!);
        return answer with { Text = text.ToString(), Citations = [.. text.Citations], Suggestions = [] };
    }

    private static double Share(string sentence, ResolvedQuestion question, ContentSnapshot content) =>
        WordShare.Of(question.Query.Clauses, EnglishAnalyzer.Terms(sentence).ToHashSet(StringComparer.Ordinal), content) ?? 0;
}
