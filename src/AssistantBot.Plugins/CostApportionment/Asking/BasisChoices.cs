using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.CostApportionment.Asking;

/// <summary>The bases, with the words that people have for them.</summary>
internal static class BasisChoices
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        Of(Basis.Equal, "equally", "in equal parts", "equal parts", "equal shares", "equal split", "evenly", "even split", "split evenly", "the same each", "50/50", "fifty-fifty", "in equal shares"),
        Of(Basis.Population, "by population", "by residents", "residents", "inhabitants", "per head", "per capita", "per head of population", "number of residents", "by the population"),
        Of(Basis.Staff, "by staff", "headcount", "by headcount", "staff numbers", "number of staff", "fte", "ftes", "by fte", "employees", "staff working on the service", "by number of staff"),
        Of(Basis.Turnover, "by turnover", "by budget", "budget", "by spend", "spend", "by value of work", "ratio of turnover", "by ratio of turnover"),
        Of(Basis.Use, "by use", "usage", "by usage", "transactions", "by transactions", "tickets", "by tickets", "per ticket", "by volume", "volume", "per transaction", "number of transactions"),
        Of(Basis.Fixed, "fixed percentages", "by fixed percentages", "fixed percentage", "fixed percent", "percentages", "percentage", "shareholding", "by shareholding", "shares", "agreed percentages"),
        Of(Basis.Weights, "by weights", "weight", "own weights", "by own weights", "by weight", "weighted", "our own weights", "weights of our own"),
    ];

    /// <summary>The basis that somebody named, or null.</summary>
    public static Basis? Named(string words)
    {
        var said = words.Trim().ToLowerInvariant();
        return All.FirstOrDefault(choice => choice.Value == said || choice.Title.Equals(said, StringComparison.OrdinalIgnoreCase) || choice.Words.Contains(said)) is { } choice ? Bases.Find(choice.Value) : null;
    }

    private static Choice Of(Basis basis, params string[] words) => new(basis.Key(), basis.Title()) { Words = words };
}
