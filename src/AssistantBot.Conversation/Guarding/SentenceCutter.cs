using System.Text.RegularExpressions;
using Splitter = AssistantBot.Knowledge.Passages.Sentences;

namespace AssistantBot.Conversation.Guarding;

/// <summary>
/// Cuts a text that arrives in parts into what can be checked alone: a sentence with the citations behind it, a list item,
/// a table row, a heading. A piece is given out as soon as what follows it shows that it is whole.
/// </summary>
internal sealed partial class SentenceCutter
{
    private string _waiting = "";

    /// <summary>Takes what has come and gives the pieces that are whole now, each with the white space behind it.</summary>
    public IEnumerable<string> Add(string delta)
    {
        _waiting += delta;
        var pieces = new List<string>();
        while (EndOfFirst(_waiting) is { } end)
        {
            pieces.Add(_waiting[..end]);
            _waiting = _waiting[end..];
        }

        return pieces;
    }

    /// <summary>What is left when nothing more comes, or null.</summary>
    public string? End()
    {
        var last = _waiting.Length > 0 ? _waiting : null;
        _waiting = "";
        return last;
    }

    /// <summary>Where the first piece ends, white space included; null while it cannot be told.</summary>
    private static int? EndOfFirst(string text)
    {
        var start = SkipSpace(text, 0);
        var isLine = LineStart().IsMatch(text[start..]);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n') return Beyond(text, i);
            if (!isLine && text[i] is '.' or '!' or '?' && EndOfSentence(text, i) is { } end) return end;
        }

        return null;
    }

    private static int? EndOfSentence(string text, int stop)
    {
        if ((!Mark().IsMatch(text[(stop + 1)..]) && !Splitter.Ends(text, stop)) || Numbering().IsMatch(text[..stop])) return null;
        var end = Closing().Match(text, stop + 1);
        return Beyond(text, end.Index + end.Length);
    }

    /// <summary>The first character behind white space, where it has come and cannot begin a citation.</summary>
    private static int? Beyond(string text, int end)
    {
        var next = SkipSpace(text, end);
        if (next == text.Length || next == end) return null;
        return text[next] == '[' && text[end] != '\n' && OpenCitation().IsMatch(text[next..]) ? null : next;
    }

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    /// <summary>What is no prose and ends with its line.</summary>
    [GeneratedRegex(@"\A([-*+•] |\d{1,3}[.)] |\||#{1,6} |>|```)")]
    private static partial Regex LineStart();

    /// <summary>The number of a list item whose white space has not come yet.</summary>
    [GeneratedRegex(@"\A\s*\d{1,3}\z")]
    private static partial Regex Numbering();

    /// <summary>Brackets and marks that close a sentence, and the citations behind it.</summary>
    [GeneratedRegex(@"\G[.!?)""'’”*_]*(\s*\[\d{1,3}(\s*[,;–-]\s*\d{1,3})*\][.!?]?)*")]
    private static partial Regex Closing();

    /// <summary>A citation right behind the stop.</summary>
    [GeneratedRegex(@"\A\[\d{1,3}(\s*[,;–-]\s*\d{1,3})*\]")]
    private static partial Regex Mark();

    /// <summary>A bracket that is a citation which has not come whole.</summary>
    [GeneratedRegex(@"\A\[[\d,;– -]*\z")]
    private static partial Regex OpenCitation();
}
