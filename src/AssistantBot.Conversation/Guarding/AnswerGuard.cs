using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Guarding;

/// <summary>
/// Lets through what the evidence of one turn says. It is asked for the sentences of an answer one after another, as
/// <see cref="SentenceCutter"/> cuts them, for a list item rests on the citation of the line above it.
/// </summary>
/// <param name="evidence">The passages that the answer may cite; may grow between two answers.</param>
/// <param name="pluginResults">What plugins gave in this turn, as text; needs no citation.</param>
/// <param name="content">The corpus in force.</param>
internal sealed partial class AnswerGuard(IReadOnlyList<NumberedEvidence> evidence, IReadOnlyList<string> pluginResults, ContentSnapshot content)
{
    private readonly Dictionary<int, CitedItem> _items = [];
    private readonly IReadOnlyList<HeldStatement> _results = [.. pluginResults.SelectMany(result => HeldStatement.Of(result, content))];
    private IReadOnlyList<int> _above = [];

    /// <summary>Checks the next sentence.</summary>
    public Checked Check(string sentence)
    {
        if (OutgoingMarkup.Fault(sentence, content) is { } markup) return Remove(sentence, RemovalReason.Markup, markup);
        var clean = OutgoingMarkup.Clean(sentence);
        var said = SaidSentence.Of(clean, content);
        var removal = said.Text.Any(char.IsLetterOrDigit) ? Judge(said, IsItem().IsMatch(clean)) : null;
        return removal is { } reason ? Remove(sentence, reason.Reason, reason.Detail) : new Checked(clean, null);
    }

    private Doubt? Judge(SaidSentence said, bool isItem)
    {
        var cited = said.Cited.Count == 0 && isItem ? _above : said.Cited;
        if (!isItem) _above = [];
        if (cited.FirstOrDefault(number => evidence.All(one => one.Number != number), -1) is var unknown and >= 0)
            return new Doubt(RemovalReason.UnknownCitation, string.Create(CultureInfo.InvariantCulture, $"[{unknown}] is not among the evidence"));
        if (cited.Count == 0 && (Connecting.Is(said, evidence) || Connecting.IsAbsence(said) || IsHeading(said.Text))) return null;
        if (cited.Count == 0 && _results.Count == 0) return new Doubt(RemovalReason.NoCitation, "it says something and cites nothing");
        var doubt = new Examination(said, new HeldEvidence([.. cited.Select(Item)], _results, content), content).Doubt();
        if (doubt is null && !isItem) _above = cited;
        return doubt;
    }

    /// <summary>True for the heading of a passage, which leads on to what stands below it.</summary>
    private bool IsHeading(string text) => text.EndsWith(':') && evidence.Any(item => Item(item.Number).Statements.Any(statement => statement.Above.Text.Contains(text[..^1], StringComparison.OrdinalIgnoreCase)));

    private CitedItem Item(int number) => _items.TryGetValue(number, out var known) ? known : _items[number] = CitedItem.Of(evidence.First(one => one.Number == number), content);

    private static Checked Remove(string sentence, RemovalReason reason, string detail) =>
        new(new string([.. sentence[sentence.TrimEnd().Length..].Where(c => c == '\n')]), new Removal(sentence.Trim(), reason, detail));

    [GeneratedRegex(@"\A\s*(?:[-*+•]|\d{1,3}[.)])\s+")]
    private static partial Regex IsItem();
}

/// <summary>Why a sentence cannot stand.</summary>
internal sealed record Doubt(RemovalReason Reason, string Detail);
