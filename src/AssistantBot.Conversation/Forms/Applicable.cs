using System.Collections.Immutable;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Which of the answers have a meaning beside the others. The rest is kept, but neither shown nor evaluated.</summary>
internal static class Applicable
{
    /// <summary>Conditions lean on other answers; a chain of more steps than this is a circle.</summary>
    private const int LongestChain = 12;

    public static FormAnswers Of(Form form, FormAnswers answers)
    {
        var left = answers;
        for (var step = 0; step < LongestChain; step++)
        {
            var next = answers.Values.Where(answer => Applies(form, answer.Key, left)).ToImmutableSortedDictionary(StringComparer.Ordinal);
            if (next.Count == left.Values.Count && next.Keys.SequenceEqual(left.Values.Keys)) break;
            left = new FormAnswers(next);
        }

        return left;
    }

    private static bool Applies(Form form, string path, FormAnswers answers) =>
        form.Find(path) is { } field && form.Fields[form.IndexOf(path)].Applies(answers) && field.Applies(answers);
}
