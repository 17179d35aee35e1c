using System.Collections.Frozen;
using System.Globalization;

namespace AssistantBot.Knowledge.Analysis;

/// <summary>Words and letters behind a number that make it larger: "£250k", "1.2 million".</summary>
public static class Magnitudes
{
    /// <summary>All of them, for a regular expression.</summary>
    public const string Pattern = "hundred|thousand|million|billion|bn|m|k";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Letters = Pairs("thousand k, k k, million m, m m, billion bn, bn bn");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Pairs("""
        a 1, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, fifteen 15,
        twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90, hundred 100
        """);

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

    /// <summary>The letters that stand for the word behind a number: "m" for "million"; null for any other word.</summary>
    internal static string? LettersOf(ReadOnlySpan<char> word) => Letters.TryGetValue(word, out var letters) ? letters : null;

    /// <summary>The digits of a number in words: "2" for "two"; null for any other word.</summary>
    internal static string? DigitsOf(ReadOnlySpan<char> word) => Numbers.TryGetValue(word, out var digits) ? digits : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(string pairs) => pairs.Split(',', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
