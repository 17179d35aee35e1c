using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>How far a question's words show it to be about sharing services.</summary>
internal enum Belonging
{
    /// <summary>Nothing shows it.</summary>
    None,

    /// <summary>A way of speaking stands for a word of the field; the evidence must show it well.</summary>
    Hinted,

    /// <summary>A word of the field or a name of the corpus shows it; the evidence must too.</summary>
    Likely,

    /// <summary>It is.</summary>
    Sure,
}

/// <summary>Whether a question is about what the toolkits are about.</summary>
internal static partial class Subject
{
    /// <summary>How many of the weaker words show it together.</summary>
    private const int WeakWordsNeeded = 2;

    /// <summary>How well the words of a question, or their synonyms, show that it is about the field.</summary>
    public static Belonging Of(ResolvedQuestion question, SubjectRules rules)
    {
        if (IsBareName(question)) return Belonging.Sure;
        if (question.Query.Clauses.Any(clause => clause.Word.Length > 0 && clause.Weight >= PassageIndexOptions.Default.SourceWeight && clause.Terms.Any(term => rules.Words.Contains(term.Term)))) return Belonging.Sure;
        var weak = question.Query.Clauses.Count(clause => clause.Word.Length > 0 && clause.Terms.Any(term => term.Weight >= 1 && rules.WeakWords.Contains(term.Term)));
        var names = question.Names.Count(name => question.Meaningful.Contains(name));
        var named = names > 0;
        if (weak == 0 && names == 1 && IsMostlyStrange(question)) return Belonging.None;
        if (weak >= WeakWordsNeeded || (weak > 0 && named)) return Belonging.Sure;
        if (weak > 0 || named) return Belonging.Likely;
        return question.Query.Clauses.Any(clause => clause.Word.Length == 0 && clause.Terms.Any(term => rules.Words.Contains(term.Term) || rules.WeakWords.Contains(term.Term))) ? Belonging.Hinted : Belonging.None;
    }

    /// <summary>True where somebody names what the corpus knows and asks for nothing in particular: "Bromsgrove", "tell me about Tayside".</summary>
    private static bool IsBareName(ResolvedQuestion question) =>
        question.Names.Count > 0 && question.Meaningful.All(question.Names.Contains) && !ParticularPattern().IsMatch(question.Text);

    /// <summary>True where half of the words beside the names are not the corpus's own: a county's pudding is no matter of its council.</summary>
    private static bool IsMostlyStrange(ResolvedQuestion question)
    {
        var words = question.Meaningful.Where(clause => !question.Names.Contains(clause)).ToList();
        return words.Count > 0 && 2 * words.Count(clause => !clause.Known || question.Query.Mended.Values.Contains(clause.Word)) >= words.Count;
    }

    /// <summary>True where the corpus knows every word of the question, and one of them is more than a number.</summary>
    public static bool IsWhollyKnown(ResolvedQuestion question) =>
        question.Query.Mended.Count == 0 && question.Meaningful.All(clause => clause.Known) && question.Meaningful.Any(clause => char.IsLetter(clause.Word[0]));

    /// <summary>True for a word by itself, which asks nothing.</summary>
    public static bool IsOneWord(ResolvedQuestion question) => question.Query.Clauses.Count(clause => clause.Word.Length > 0) == 1;

    /// <summary>True for what a resident or anyone asks about their own affairs.</summary>
    public static bool IsPrivate(string text, SubjectRules rules) => rules.Private.IsMatch(text) && !rules.Work.IsMatch(text);

    /// <summary>
    /// True where the question writes a word in capitals that the corpus does not have: somebody of whom the toolkits say nothing.
    /// </summary>
    public static bool StrangePlace(ResolvedQuestion question) => question.Meaningful.Any(clause => !clause.Known && char.IsLetter(clause.Word[0]) && IsCapitalInside(question.Text, clause.Word));

    /// <summary>True where the word stands in the text with a capital, after another word of its sentence.</summary>
    private static bool IsCapitalInside(string text, string word)
    {
        var written = char.ToUpperInvariant(word[0]) + word[1..];
        for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            var end = at + written.Length;
            if (at > 1 && text[at - 1] == ' ' && text[at - 2] is (>= 'a' and <= 'z') or ',' or ';' or '\'' or '’' && (end == text.Length || !IsOfWord(text[end]))) return true;
        }

        return false;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    [GeneratedRegex(@"\b(where|when|who|whom|whose|why|which|how(?! about)|is|are|was|were|do|does|did|can|could|will|would|should)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ParticularPattern();
}
