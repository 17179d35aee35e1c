using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Guarding;

/// <summary>A text that grows by checked sentences; its citations are numbered anew in the order in which they are used.</summary>
internal sealed partial class CitedText(IReadOnlyList<NumberedEvidence> evidence)
{
    private readonly StringBuilder _text = new();
    private readonly List<Citation> _citations = [];
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);
    private string _gap = "";

    public bool IsEmpty => _text.Length == 0;

    public IReadOnlyList<Citation> Citations => _citations;

    public override string ToString() => _text.ToString();

    /// <summary>Adds a sentence with the white space behind it, or white space alone; a sentence that is there already is not said again.</summary>
    /// <returns>What the text grew by; white space comes with what follows it.</returns>
    public string Add(string sentence)
    {
        var words = sentence.Trim();
        var piece = words.Length > 0 && _said.Add(words) ? $"{(IsEmpty ? "" : _gap.Length > 0 ? _gap : " ")}{Renumbered(words)}" : "";
        if (piece.Length > 0) _gap = "";
        _gap = Longer(_gap, sentence[sentence.TrimEnd().Length..]);
        _text.Append(piece);
        return piece;
    }

    /// <summary>Adds a text of its own as a paragraph, whose numbers are places in its own citations.</summary>
    public string AddParagraph(string text, IReadOnlyList<Citation> citations)
    {
        var piece = $"{(IsEmpty ? "" : "\n\n")}{Numbers().Replace(text, match => Marks(match, number => number <= citations.Count ? citations[number - 1] : null))}";
        _gap = "\n\n";
        _text.Append(piece);
        return piece;
    }

    /// <summary>The white space that parts more: a paragraph more than a line, a line more than a space.</summary>
    private static string Longer(string one, string other) => other.Count(c => c == '\n') > one.Count(c => c == '\n') || one.Length == 0 ? other : one;

    private string Renumbered(string sentence) =>
        Numbers().Replace(sentence, match => Marks(match, number => evidence.FirstOrDefault(item => item.Number == number)?.Citation));

    private string Marks(Match match, Func<int, Citation?> find) => string.Concat(match.Groups["number"].Captures
        .Select(capture => find(int.Parse(capture.Value, CultureInfo.InvariantCulture))).OfType<Citation>().Select(Mark));

    private string Mark(Citation citation)
    {
        var place = _citations.FindIndex(cited => (cited.Document, cited.Anchor, cited.Locator) == (citation.Document, citation.Anchor, citation.Locator));
        if (place < 0)
        {
            place = _citations.Count;
            _citations.Add(citation);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{place + 1}]");
    }

    /// <summary>[2] and [2, 5].</summary>
    [GeneratedRegex(@"\[(?<number>\d{1,3})(?:\s*,\s*(?<number>\d{1,3}))*\]")]
    private static partial Regex Numbers();
}
