using System.Buffers.Text;
using System.Text.RegularExpressions;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Base64url in its one right spelling. The library's own reader passes over white space and padding, and over bits that stand for nothing.</summary>
internal static partial class StrictBase64
{
    /// <returns>The bytes, or null where the text is empty or spelt otherwise.</returns>
    public static byte[]? Read(string text)
    {
        if (text.Length % 4 == 1 || !Letters().IsMatch(text)) return null;
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z")]
    private static partial Regex Letters();
}
