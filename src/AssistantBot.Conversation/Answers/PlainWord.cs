using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Says yes or no where one statement tells nearly all that was asked and says plainly that it is so or is not.</summary>
internal static partial class PlainWord
{
    /// <summary>The share of the question, 0 to 1, that the statement must tell: what denies is seldom about something else.</summary>
    private const double EnoughForYes = 0.75, EnoughForNo = 0.4;

    /// <summary>"Yes", "No" or null.</summary>
    /// <param name="chosen">What the answer says, first piece first; the statement must be in the passage that it begins with.</param>
    public static string? For(ResolvedQuestion question, IReadOnlyList<Unit> chosen, ContentSnapshot content)
    {
        if (question.Shape != QuestionShape.YesNo || question.LeansOnHistory || chosen.Count == 0 || EitherPattern().IsMatch(question.Text)) return null;
        var passage = chosen[0].Passage;
        var support = new SupportFinder(question, content).Of(passage);
        if (support.IsBare || support.Named < 1 || !IsShown(support.Statement, chosen, passage)) return null;
        var word = Of(question.Text, support.Statement);
        return support.Told >= (word == "No" ? EnoughForNo : EnoughForYes) ? word : null;
    }

    private static bool IsShown(string statement, IReadOnlyList<Unit> chosen, Passage passage) =>
        chosen.Where(unit => unit.Passage == passage).SelectMany(unit => unit.Places).Any(place => statement.EndsWith(passage.Statements[place].Text, StringComparison.Ordinal));

    /// <summary>What a statement says to a question, as far as it says it plainly.</summary>
    internal static string? Of(string question, string statement)
    {
        var text = LawPattern().Replace(statement, "");
        if (UniversalPattern().IsMatch(question) && ExceptionPattern().IsMatch(text)) return "No";
        if (NegativePattern().IsMatch(text)) return "No";
        if (HedgedPattern().IsMatch(text)) return null;
        return PermissionPattern().IsMatch(question) || !PossiblePattern().IsMatch(text) ? "Yes" : null;
    }

    /// <summary>A choice, a question that denies, and one that asks for more than yes or no.</summary>
    [GeneratedRegex(@"\bor\b|n't\b|\bnot\b|\bno\b|\b(why|how|what|which|who|when|where)\b|\?.+", RegexOptions.IgnoreCase)]
    private static partial Regex EitherPattern();

    [GeneratedRegex(@"^\W*(can|could|may|might|are we allowed|is it (legal|lawful|allowed|possible)|are (councils|we|they) (able|allowed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PermissionPattern();

    [GeneratedRegex(@"\b(all|every|each|always|everyone|everybody|any)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UniversalPattern();

    [GeneratedRegex(@"\b(all|every) .{0,60}\b(but|except)\b|\bexcept\b|\b(not|rarely) (all|every|always)\b|\bonly (one|some|a few)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExceptionPattern();

    [GeneratedRegex(@"\b(no|not|never|cannot|none|nobody|neither|nor|without|unlikely|non-existent|unnecessary|unsuitable|rejected|impossible|lack\w*)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex NegativePattern();

    [GeneratedRegex(@"\b(some|sometimes|partly|but|although|though|unless|only|depends?|if|whether|doubt\w*|differ\w*|expected|hoped|planned|less|fear\w*|worr\w+|concern\w*|perceived|few|hard|difficult\w*|challeng\w*|however)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HedgedPattern();

    [GeneratedRegex(@"\b(may|might|can|could|likely|perhaps|possibly|should)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PossiblePattern();

    /// <summary>Who says it, which is no part of it.</summary>
    [GeneratedRegex(@",? (as )?the guide (said|says) (in|of) \d{4}|, the [^,]{3,40} (says|notes|warns|holds)", RegexOptions.IgnoreCase)]
    private static partial Regex LawPattern();
}
