using System.Text.RegularExpressions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>Whether a line is paid or comes back.</summary>
internal static partial class LineKinds
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("cost", "Cost") { Words = ["costs", "a cost", "expense", "spending", "payment"] },
        new("saving", "Saving") { Words = ["savings", "a saving", "efficiency"] },
        new("income", "Income") { Words = ["an income", "revenue", "receipt", "receipts"] },
    ];

    /// <summary>The kind that was given, or that the line's name tells; a cost where neither does.</summary>
    public static LineKind Of(string? given, string name) => given switch
    {
        "saving" => LineKind.Saving,
        "income" => LineKind.Income,
        null when Saving().IsMatch(name) => LineKind.Saving,
        null when Income().IsMatch(name) => LineKind.Income,
        _ => LineKind.Cost,
    };

    [GeneratedRegex(@"\bsavings?$|^savings?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saving();

    [GeneratedRegex(@"\b(income|revenue|receipts?|fees)$|^income\b", RegexOptions.IgnoreCase)]
    private static partial Regex Income();
}
