using System.Text;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Bytes of a text file as text: by its mark, else UTF-8, else the code page of older Windows programs.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ImportException">It is no text.</exception>
    public static string Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Unmarked(bytes),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? throw new ImportException("is not text, whatever its name says") : text;
    }

    private static string Unmarked(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
