using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>What could be asked next.</summary>
internal static class NextSteps
{
    /// <summary>Teams shows three.</summary>
    private const int Most = 3;

    private const int LongestSuggestion = 70;

    /// <summary>Near passages that were not shown, then a plugin.</summary>
    public static IReadOnlyList<string> After(IEnumerable<Passage> shown, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var sections = shown.Select(passage => passage.SectionId).ToHashSet(StringComparer.Ordinal);
        var near = Headings(hits.Where(hit => !sections.Contains(hit.Passage.SectionId)));
        return [.. near.Take(Most - 1), .. content.Plugins.Offer];
    }

    /// <summary>Headings of the nearest passages.</summary>
    public static IReadOnlyList<string> Near(IReadOnlyList<Hit> hits) => [.. Headings(hits).Take(Most)];

    private static IEnumerable<string> Headings(IEnumerable<Hit> hits) =>
        hits.Select(hit => hit.Passage.Section.Heading).Where(heading => heading.Length <= LongestSuggestion).Distinct(StringComparer.Ordinal);
}
