using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Answers;

/// <summary>Puts an answer together: statements with numbered citations, each place cited once.</summary>
internal sealed class AnswerText
{
    private readonly StringBuilder _text = new();
    private readonly List<(Passage Passage, List<string> Quotes)> _cited = [];

    /// <summary>A word that stands before the first piece: "Yes".</summary>
    public string? Opening { get; init; }

    public int Length => _text.Length;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Sentences of one passage as a paragraph, with its number at the end.</summary>
    public void AddParagraph(Passage passage, IEnumerable<string> sentences)
    {
        var quotes = sentences.ToList();
        Break();
        _text.Append(string.Join(' ', quotes)).Append(' ').Append(Mark(passage, quotes));
    }

    /// <summary>A row in words of its own; its quote is the row.</summary>
    public void AddRow(Passage passage, string words)
    {
        Break();
        _text.Append(words).Append(' ').Append(Mark(passage, [passage.Text]));
    }

    /// <summary>A line that says what is listed, and the items, all of one passage.</summary>
    public void AddList(Passage passage, string lead, IReadOnlyList<string> items, bool ordered)
    {
        Break();
        _text.Append(lead).Append(' ').Append(Mark(passage, [lead, .. items])).Append('\n');
        for (var i = 0; i < items.Count; i++) _text.Append('\n').Append(ordered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "- ").Append(items[i]);
    }

    /// <summary>A line without a citation of its own, before rows that have theirs.</summary>
    public void AddLine(string line)
    {
        Break();
        _text.Append(line).Append('\n');
    }

    /// <summary>A row as a list item.</summary>
    public void AddItem(Passage passage, string item) =>
        _text.Append("\n- ").Append(item).Append(' ').Append(Mark(passage, [passage.Text]));

    /// <summary>A remark of the assistant's own, which needs no source.</summary>
    public void AddRemark(string remark)
    {
        Break();
        _text.Append(remark);
    }

    public override string ToString() => _text.ToString();

    public IReadOnlyList<Citation> Citations => [.. _cited.Select(cited => cited.Passage.Cite(string.Join(' ', cited.Quotes.Distinct())))];

    /// <summary>The passages cited, in order of their numbers.</summary>
    public IEnumerable<Passage> Passages => _cited.Select(cited => cited.Passage);

    private string Mark(Passage passage, IReadOnlyList<string> quotes)
    {
        var place = _cited.FindIndex(cited => cited.Passage.Number == passage.Number);
        if (place < 0)
        {
            place = _cited.Count;
            _cited.Add((passage, []));
        }

        _cited[place].Quotes.AddRange(quotes);
        return string.Create(CultureInfo.InvariantCulture, $"[{place + 1}]");
    }

    private void Break()
    {
        if (_text.Length > 0) _text.Append("\n\n");
        else if (Opening is not null) _text.Append(Opening).Append(". ");
    }
}
