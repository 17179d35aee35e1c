using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Privacy;

/// <summary>Takes out what identifies a person before a text leaves the machine.</summary>
internal static partial class PersonalData
{
    /// <summary>
    /// The text with National Insurance numbers, e-mail addresses, telephone numbers in their British forms and postcodes
    /// replaced by what they were, such as "[e-mail address]". Money, years, paragraph numbers and places in sources stay.
    /// </summary>
    public static string Mask(string text)
    {
        text = Email().Replace(text, "[e-mail address]");
        text = NationalInsurance().Replace(text, "[National Insurance number]");
        text = Phone().Replace(text, match => IsPhone(match.Value) ? "[phone number]" : match.Value);
        return Postcode().Replace(text, "[postcode]");
    }

    /// <summary>A number in the country takes ten digits behind its 0, some nine; what has a comma or a point is money or a place.</summary>
    private static bool IsPhone(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return text[0] == '+' || text.StartsWith("00", StringComparison.Ordinal) || text.StartsWith("(+", StringComparison.Ordinal) ? digits is >= 11 and <= 15 : digits is 10 or 11;
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>Two letters, of which some are never given out, six digits, and A to D; spaces, points or hyphens between the pairs or none.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z](?:[ .-]?\d{2}){3}[ .-]?[A-D](?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"(?<![\p{L}\p{N}£$€.,/])(?:\(?\+|\(?0(?=\d))(?:[ ()-]{0,2}\d){9,14}(?![\p{N}%]|[.,]\d|/\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:GIR ?0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) ?(?!(?-i:\d(?:st|nd|rd|th)))[0-9][ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}
