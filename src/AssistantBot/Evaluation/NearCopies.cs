using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Evaluation;

/// <summary>
/// Asks that copy the questions by which the answers are measured would measure the copying. An ask is a near-copy where over
/// nine tenths of its words stand in one question, unless it is so short that it says little of what that question says.
/// </summary>
internal static class NearCopies
{
    private const double MostShared = 0.9;

    /// <summary>Below this many words an ask ("what is Teckal?") stands in many a question by chance, and has to be half of it to copy it.</summary>
    private const int ShortAsk = 5;

    /// <summary>The near-copies in a corpus, as faults.</summary>
    /// <param name="documents">The corpus.</param>
    /// <param name="questions">Questions with their history.</param>
    public static IEnumerable<CorpusFault> Find(IEnumerable<Document> documents, IEnumerable<EvalQuestion> questions)
    {
        var asked = questions.SelectMany(question => (question.History ?? []).Append(question.Question)).Select(text => (Text: text, Words: Words(text))).ToList();
        return from document in documents
               from section in document.Sections
               from ask in section.Asks.Concat(section.Parts.OfType<TablePart>().SelectMany(table => table.Rows).SelectMany(row => row.Asks))
               let words = Words(ask)
               from question in asked
               where IsNearCopy(words, question.Words)
               select new CorpusFault(document.File, section.Line, $"the ask \"{ask}\" copies the development question \"{question.Text}\"", "ask in other words");
    }

    /// <summary>True where an ask copies a question.</summary>
    public static bool IsNearCopy(string ask, string question) => IsNearCopy(Words(ask), Words(question));

    private static bool IsNearCopy(HashSet<string> ask, HashSet<string> question)
    {
        var shared = ask.Count(question.Contains);
        return shared > MostShared * ask.Count && (ask.Count >= ShortAsk || 2 * shared >= question.Count);
    }

    private static HashSet<string> Words(string text) => [.. EnglishAnalyzer.Words(text)];
}
