using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>Adds what a document says to the answers.</summary>
internal static class ChecklistDraft
{
    /// <summary>The row of a characteristic with the quotes as evidence, behind what people wrote. Its rating stays as it is.</summary>
    public static FormAnswers Row(FormAnswers row, IReadOnlyList<DocumentQuote> quotes, string document)
    {
        if (quotes.Count == 0) return row[ChecklistForm.Found] is null ? row.With(ChecklistForm.Found, FoundInDocument.None) : row;
        var evidence = quotes.Select(quote => Quote(quote, document)).Aggregate(row[ChecklistForm.Evidence] ?? "", Add);
        return (evidence.Length > 0 ? row.With(ChecklistForm.Evidence, evidence) : row).With(ChecklistForm.Found, FoundInDocument.Evidence);
    }

    private static string Quote(DocumentQuote quote, string document) =>
        quote.Place.Length > 0 ? $"“{quote.Text}” ({document}, {quote.Place})" : $"“{quote.Text}” ({document})";

    /// <summary>A quote that is there already or for which there is no room is left out.</summary>
    private static string Add(string evidence, string quote)
    {
        if (evidence.Contains(quote, StringComparison.Ordinal)) return evidence;
        var longer = evidence.Length > 0 ? $"{evidence} {quote}" : quote;
        return longer.Length <= ChecklistForm.LongestEvidence ? longer : evidence;
    }
}
