using System.Text;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Brings what people type to plain characters before it is read.</summary>
internal static class AmountText
{
    /// <summary>
    /// Lower case, plain digits and marks for full-width ones, one kind of space and of minus, nothing at the ends.
    /// Done by hand, because a program with invariant globalization has no tables to normalise with.
    /// </summary>
    public static string Plain(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var letter in typed) text.Append(Plain(letter));
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', ';').ToLowerInvariant();
    }

    private static char Plain(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\uFFE1' => '£',
        '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        '\u2019' => '\'',
        '\u200B' or '\uFEFF' or '\u2060' => ' ',
        _ => char.IsWhiteSpace(letter) ? ' ' : letter,
    };
}
