using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Answers;

/// <summary>Councils that a question asks about and the corpus does not speak of.</summary>
internal static partial class AbsentCouncils
{
    /// <summary>Their names as <c>councils.txt</c> writes them. Who speaks of their own council asks about sharing, not about that council.</summary>
    public static IReadOnlyList<string> In(string question, ContentSnapshot content) =>
        Own().IsMatch(question) ? [] : [.. content.Knowledge.Corpus.Rules.CouncilsIn(question).Where(name => !content.Written.HasName(name))];

    [GeneratedRegex(@"\b(we|we're|our|ours|us|i|i'm|my)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
