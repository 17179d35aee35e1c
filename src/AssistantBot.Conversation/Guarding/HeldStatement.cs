using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using Splitter = AssistantBot.Knowledge.Passages.Sentences;

namespace AssistantBot.Conversation.Guarding;

/// <summary>One statement of the evidence: a sentence, a row, or a list item with the line above it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Names">Words of names that it has itself, in lower case.</param>
/// <param name="Terms">Its stems, with those of the headings above it.</param>
/// <param name="Above">What stands above it.</param>
internal sealed partial record HeldStatement(string Text, IReadOnlyList<Figure> Figures, IReadOnlySet<string> Names, IReadOnlySet<string> Terms, Above Above)
{
    /// <summary>The statements of an item of evidence.</summary>
    public static IReadOnlyList<HeldStatement> Of(NumberedEvidence item, ContentSnapshot content) => Of(item.Text, Above.Of(item.Citation, content), content);

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
                statements.Add(Make($"{lead} {line[mark.Length..]}".Trim(), above, content));
                continue;
            }

            var parts = line.Contains("; ", StringComparison.Ordinal) ? [line] : Splitter.Split(line).ToList();
            statements.AddRange(parts.Select(part => Make(part, above, content)));
            lead = line.TrimEnd().EndsWith(':') ? parts[^1] : "";
        }

        return statements;
    }

    private static HeldStatement Make(string text, Above above, ContentSnapshot content) =>
        new(text, FigureReader.In(text), NameWords.In(text, content), EnglishAnalyzer.Terms(text).Concat(above.Terms).ToHashSet(StringComparer.Ordinal), above);

    [GeneratedRegex(@"\A\s*(?:[-*•]|\d{1,3}[.)])\s+")]
    private static partial Regex Item();
}
