using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Guarding;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Model;

/// <summary>Everything that a model was shown in a turn, numbered from 1. What is shown again keeps its number.</summary>
internal sealed class EvidenceBook(ContentSnapshot content)
{
    /// <summary>The most characters of one passage that are sent.</summary>
    private const int LongestPassage = 3_000;

    private readonly List<NumberedEvidence> _all = [];

    public IReadOnlyList<NumberedEvidence> All => _all;

    public NumberedEvidence Add(Passage passage) => Add(passage.Cite(passage.Text));

    public NumberedEvidence Add(Citation citation)
    {
        if (_all.Find(known => (known.Citation.Document, known.Citation.Anchor, known.Citation.Locator) == (citation.Document, citation.Anchor, citation.Locator)) is { } known) return known;
        var text = citation.Quote.Length <= LongestPassage ? citation.Quote : citation.Quote[..LongestPassage];
        var added = new NumberedEvidence(_all.Count + 1, citation, text);
        _all.Add(added);
        return added;
    }

    /// <summary>An item as prompts and tools show it.</summary>
    public Dictionary<string, object> Show(NumberedEvidence item) => new()
    {
        ["number"] = item.Number,
        ["place"] = Inert.Text($"{Label(item.Citation.Source)} {item.Citation.Locator}"),
        ["title"] = Inert.Text(item.Citation.Title),
        ["text"] = Inert.Text(item.Text),
    };

    private string Label(string source) => content.Knowledge.Corpus.Sources.GetValueOrDefault(source)?.Label ?? source;
}
