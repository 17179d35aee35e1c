using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Guarding;

/// <summary>What a model may not write: images, links elsewhere than to a source, HTML, addresses of mailboxes, and what nobody can see.</summary>
internal static partial class OutgoingMarkup
{
    /// <summary>What is wrong with the sentence, in a few words; null where nothing is.</summary>
    public static string? Fault(string sentence, ContentSnapshot content)
    {
        if (Invisible().IsMatch(sentence)) return "it has characters that nobody can see";
        if (Image().IsMatch(sentence)) return "it has an image or a link by reference";
        if (Definition().IsMatch(sentence)) return "it gives a citation an address of its own";
        if (Html().IsMatch(sentence)) return "it has HTML";
        if (Mailbox().IsMatch(sentence)) return "it has an address of a mailbox";
        if (Blob().IsMatch(sentence)) return "it has a run of letters that is no word";
        var addresses = Address().Matches(sentence).Select(match => match.Value).Concat(Target().Matches(sentence).Select(match => match.Groups[1].Value));
        return addresses.Any(address => !IsSources(address, content)) ? "it has a link that leads to no source" : null;
    }

    /// <summary>The sentence without what draws nothing but attention: links to sources as their text, and plain formatting tags.</summary>
    public static string Clean(string sentence) => PlainTag().Replace(Link().Replace(sentence, "$1"), "");

    private static bool IsSources(string address, ContentSnapshot content) =>
        Uri.TryCreate(address.TrimEnd('.', ',', ')', ';'), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Query.Length == 0 && uri.UserInfo.Length == 0
        && content.Knowledge.Corpus.Sources.Values.Any(source => Uri.TryCreate(source.Address, UriKind.Absolute, out var own) && own.Host == uri.Host && own.AbsolutePath == uri.AbsolutePath);

    [GeneratedRegex(@"[\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u180B-\u180F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]|\uDB40[\uDC00-\uDFFF]|[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"!\[|\]\[\s*(?!\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\])")]
    private static partial Regex Image();

    [GeneratedRegex(@"^\s*\[[^\]\n]+\]:\s*\S", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"<(?!/?(?:b|i|em|strong|br|sup|sub)\s*/?>)/?[a-z!?][^>]*>?|<(?=\s*(?:script|img|iframe|a)\b)|&#x?[0-9a-f]+;?|&(?:lt|gt|quot|colon|newline|tab);", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"[\w.+-]+\s?@\s?[\w-]+\.\w+")]
    private static partial Regex Mailbox();

    /// <summary>Base64, hexadecimal and the like; no word of a council is as long.</summary>
    [GeneratedRegex(@"[A-Za-z0-9+/=_%-]{36,}")]
    private static partial Regex Blob();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,15}:(?://|\\\\)[^\s)\]>""]+|\b(?:javascript|data|vbscript|mailto|tel|file|msteams|ms-[a-z]+):\s*[^\s)\]>""]+|(?<![\w@.])//[\w-]+\.[^\s)\]>""]+|\b(?:www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|net|org|io|co|uk|eu|info|biz|dev|app|xyz|ru|cn|me|ai|site|online|example|test|invalid)\b)[^\s)\]>""]*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\]\s*\(\s*<?([^)\s>]*)")]
    private static partial Regex Target();

    [GeneratedRegex(@"\[([^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"</?(?:b|i|em|strong|br|sup|sub)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex PlainTag();
}
