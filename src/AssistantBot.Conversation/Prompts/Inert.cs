using System.Globalization;
using System.Text;

namespace AssistantBot.Conversation.Prompts;

/// <summary>Makes text that others wrote fit to stand between the marks of a prompt: it cannot end them, begin others, or hold what nobody can see.</summary>
internal static class Inert
{
    /// <summary>The text without invisible characters, and with its angle brackets as look-alikes.</summary>
    public static string Text(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '<') kept.Append('‹');
            else if (rune.Value == '>') kept.Append('›');
            else if (rune.Value is '\n' or '\t' || !IsInvisible(Rune.GetUnicodeCategory(rune))) kept.Append(rune);
        }

        return kept.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
