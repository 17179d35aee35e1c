using System.Text.RegularExpressions;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>
/// Makes text safe to stand on a card. Cards read Markdown and functions such as <c>{{DATE(...)}}</c> in nearly all text,
/// and much of ours holds what people typed or what a document says.
/// </summary>
internal static partial class CardText
{
    /// <summary>The text such that it is shown letter by letter. Unchanged where nothing in it means anything to a card.</summary>
    public static string Plain(string text)
    {
        var escaped = Meaningful().Replace(text, @"\$0");
        return Function().Replace(ListMark().Replace(escaped, "$1\u00A0"), "{\u200B{");
    }

    /// <summary>The text, cut between words where it has more characters than allowed, and never through one.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most);
        if (end <= 0) end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{text[..end].TrimEnd(' ', ',', ';', ':', '.')}…";
    }

    /// <summary>
    /// Emphasis, code, tags and entities anywhere; brackets only where a link or the address of one would come of them, for most
    /// of ours are numbers of sources; signs that begin a quotation at the beginning of a line.
    /// </summary>
    [GeneratedRegex(@"[\\*_`~<]|(?<=\])[(\[]|(?<=^\[[^\]\n]*\]):|&(?=#?\w+;)|^>", RegexOptions.Multiline)]
    private static partial Regex Meaningful();

    /// <summary>A line that begins "2. " would be shown as a list of its own, and counted from 1 again; a space that does not break is no mark of a list or heading.</summary>
    [GeneratedRegex(@"^(\d{1,9}[.)]|[-+]|#{1,6}) ", RegexOptions.Multiline)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\{\{")]
    private static partial Regex Function();
}
