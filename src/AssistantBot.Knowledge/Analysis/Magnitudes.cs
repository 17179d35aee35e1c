using System.Globalization;

namespace AssistantBot.Knowledge.Analysis;

/// <summary>Words and letters behind a number that make it larger: "£250k", "1.2 million".</summary>
public static class Magnitudes
{
    /// <summary>All of them, for a regular expression.</summary>
    public const string Pattern = "hundred|thousand|million|billion|bn|m|k";

    /// <summary>A number that was matched as digits, with commas or a point, and a word or letter behind it; any other word counts for nothing.</summary>
    public static decimal ValueOf(string digits, string word) =>
        decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * FactorOf(word);

    /// <summary>What the number is multiplied by; 1 for any other word, and for none.</summary>
    public static decimal FactorOf(string word) => word.ToLowerInvariant() switch
    {
        "hundred" => 100,
        "thousand" or "k" => 1_000,
        "million" or "m" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        _ => 1,
    };
}
