using System.Text.Json.Nodes;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A case study at a glance: who shares what, what it saved with the standing of each figure, and where that stands.</summary>
internal static class CaseCardWriter
{
    // No case has more than nine; the rest of a longer list is one click away.
    private const int MostSavings = 4;

    public static JsonObject Write(CaseSheet one, CitationWriter citations)
    {
        List<JsonNode> body = [AdaptiveCard.Title(one.Name), AdaptiveCard.Subtle(Councils(one))];
        if (one.Savings.Count > 0) body.Add(AdaptiveCard.Group(Savings(one)));
        if (one.Facts.Count > 0) body.Add(AdaptiveCard.Group([AdaptiveCard.Facts(one.Facts.Select(fact => (fact.Name, fact.Value)))]));
        body.Add(AdaptiveCard.Apart(AdaptiveCard.Small(AdaptiveCard.Subtle($"Our summary of {citations.Place(one.Source)}. What it does not state is left out."))));
        var card = AdaptiveCard.Of(body, AdaptiveCard.Open("Read the case", citations.Url(one.Source)));
        card["fallbackText"] = $"{one.Name}: {Councils(one)}";
        return card;
    }

    /// <summary>"Achieved £250k a year (whole collaboration, 2011)".</summary>
    public static string Words(CaseSaving saving) => $"{Standing(saving)} {saving.Amount}{(saving.Details.Length == 0 ? "" : $" ({saving.Details})")}";

    private static IEnumerable<JsonNode> Savings(CaseSheet one)
    {
        yield return AdaptiveCard.Heading("Savings");
        foreach (var saving in one.Savings.Take(MostSavings))
        {
            yield return AdaptiveCard.Strong($"{saving.Amount}, {saving.Standing}");
            if (saving.Details.Length > 0) yield return AdaptiveCard.Small(AdaptiveCard.Subtle(saving.Details));
        }

        if (one.Savings.Count > MostSavings) yield return AdaptiveCard.Subtle($"{one.Savings.Count - MostSavings} more figures are in the case.");
    }

    private static string Councils(CaseSheet one) => string.Join(", ", one.Councils);

    private static string Standing(CaseSaving saving) => saving.Standing.Length == 0 ? "" : char.ToUpperInvariant(saving.Standing[0]) + saving.Standing[1..];
}
