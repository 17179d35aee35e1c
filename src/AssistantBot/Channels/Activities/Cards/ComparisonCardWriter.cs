using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>
/// Cases side by side: below the name of each fact a column for each case. That can be read in a narrow chat,
/// where a table with a column for the names as well could not.
/// </summary>
internal static class ComparisonCardWriter
{
    public static JsonObject Write(IReadOnlyList<CaseSheet> cases, CitationWriter citations)
    {
        List<JsonNode> body = [AdaptiveCard.Title("Cases side by side"), Row(cases.Select(one => AdaptiveCard.Heading(one.Name)))];
        foreach (var (name, values) in Rows(cases))
            body.Add(AdaptiveCard.Group([AdaptiveCard.Small(AdaptiveCard.Subtle(name)), Row(values.Select(value => value is null ? AdaptiveCard.Subtle(CaseStudy.NotStated) : AdaptiveCard.Text(value)))]));
        for (var i = 0; i < cases.Count; i++) body.Add(Source(cases[i], i + 1, citations));
        var card = AdaptiveCard.Of(body);
        card["fallbackText"] = Title(cases);
        return card;
    }

    /// <summary>"A and B side by side".</summary>
    public static string Title(IReadOnlyList<CaseSheet> cases) => $"{string.Join(", ", cases.SkipLast(1).Select(one => one.Name))} and {cases[^1].Name} side by side";

    /// <summary>The facts that at least one case states.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string?> Values)> Rows(IReadOnlyList<CaseSheet> cases)
    {
        yield return ("Councils", [.. cases.Select(one => string.Join(", ", one.Councils))]);
        if (cases.Any(one => one.Savings.Count > 0)) yield return ("Savings", [.. cases.Select(one => one.Savings.Count == 0 ? null : string.Join("\n\n", one.Savings.Select(CaseCardWriter.Words)))]);
        foreach (var name in CaseSheet.FactNames)
        {
            var values = cases.Select(one => one.Facts.FirstOrDefault(fact => fact.Name == name)?.Value).ToList();
            if (values.Exists(value => value is not null)) yield return (name, values);
        }
    }

    private static JsonObject Row(IEnumerable<JsonNode> cells) => AdaptiveCard.Beside(cells.Select(cell => (cell, (JsonNode)"stretch")));

    private static JsonObject Source(CaseSheet one, int number, CitationWriter citations)
    {
        var source = AdaptiveCard.Small(AdaptiveCard.Marked(citations.Numbered(one.Source, number)));
        return number == 1 ? AdaptiveCard.Apart(source) : source;
    }
}
