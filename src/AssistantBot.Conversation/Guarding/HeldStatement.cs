using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using Splitter = AssistantBot.Knowledge.Passages.Sentences;

namespace AssistantBot.Conversation.Guarding;

/// <summary>One statement of the evidence: a sentence, a row, or a list item below its line.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Lead">The line above the list; empty for no item.</param>
/// <param name="Names">Words of proper names that it has, else those of the line above it, in lower case.</param>
/// <param name="Words">Its words and those of the line above it, in lower case.</param>
/// <param name="Terms">Stems of those, and of the headings.</param>
/// <param name="Above">What stands above the passage.</param>
internal sealed partial record HeldStatement(
    string Text, string Lead, IReadOnlyList<Figure> Figures, IReadOnlySet<string> Names, IReadOnlySet<string> Words, IReadOnlySet<string> Terms, Above Above)
{
    private static readonly ConditionalWeakTable<ContentSnapshot, ConcurrentDictionary<string, IReadOnlyList<HeldStatement>>> Known = [];

    /// <summary>With the line above it.</summary>
    public string Full => Lead.Length > 0 ? $"{Lead} {Text}" : Text;

    /// <summary>The statements of an item of evidence; worked out once for each version of the corpus.</summary>
    public static IReadOnlyList<HeldStatement> Of(NumberedEvidence item, ContentSnapshot content)
    {
        var (place, text) = (item.Citation, item.Text);
        return Known.GetOrCreateValue(content).GetOrAdd($"{place.Source}\n{place.Document}\n{place.Anchor}\n{place.Locator}\n{text}", _ => Of(text, Above.Of(place, content), content));
    }

    /// <summary>The statements of a plugin's result.</summary>
    public static IReadOnlyList<HeldStatement> Of(string result, ContentSnapshot content) => Of(result, Above.Nothing, content);

    private static List<HeldStatement> Of(string text, Above above, ContentSnapshot content)
    {
        var statements = new List<HeldStatement>();
        var lead = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Item().Match(line) is { Success: true } mark)
            {
                statements.Add(Make(line[mark.Length..].Trim(), lead, above, content));
                continue;
            }

            var parts = above.IsRow ? [line] : Splitter.Split(line).ToList();
            statements.AddRange(parts.Where(part => !Instruction.Is(part)).Select(part => Make(part, "", above, content)));
            lead = parts.Count > 0 ? parts[^1] : "";
        }

        return statements;
    }

    private static HeldStatement Make(string text, string lead, Above above, ContentSnapshot content)
    {
        var (own, full) = (NameWords.Proper(text, content), $"{lead} {text}");
        return new HeldStatement(
            text, lead, FigureReader.In(text), own.Count > 0 ? own : NameWords.Proper(lead, content), EnglishAnalyzer.Words(full).ToHashSet(StringComparer.Ordinal),
            EnglishAnalyzer.Terms(full).Concat(above.Terms).ToHashSet(StringComparer.Ordinal), above);
    }

    [GeneratedRegex(@"\A\s*(?:[-*•]|\d{1,3}[.)])\s+")]
    private static partial Regex Item();
}
