using System.Globalization;
using System.Text.RegularExpressions;

namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Figures in running text, whichever way they are written.</summary>
internal static partial class Figures
{
    // The documents' text joins some words, such as "fourmonth" and "twotier".
    private const string WordEnd = @"(?=\b|month|year|tier)";

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string Pattern, string With)[] Rules =
    [
        ("[–—]", "-"),
        ("’", "'"),
        ("[,*]", ""),
        (@"(?<=[0-9])(?:st|nd|rd|th)\b", ""),
        .. Words.Select((word, number) => ($@"\b{word}{WordEnd}", number.ToString(CultureInfo.InvariantCulture))).Skip(1),
        ("(?<=[0-9])(?=month|year|tier)", " "),
        (@"\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b", "$1"),
        (@"\bvolume\b", "vol"),
        (@"\bper annum\b|\bp\.a\.|\bper year\b|\bannually\b", "a year"),
        ("(?<=[a-z0-9])-(?=[a-z])", " "),
        (@"\b(?:pages?|pp?)\.? ?(?=[0-9])", "p"),
        ("(?<=[0-9]) to (?=[0-9])", "-"),
        (@"\s+", " "),
        ("(?<=[0-9]) ?(?:per cent|percent|%)", "%"),
    ];

    private static readonly (Regex Pattern, string With)[] Folds = [.. Rules.Select(rule => (new Regex(rule.Pattern), rule.With))];

    /// <summary>The text with one way of writing each figure: "1st August, 2010" and "1 August 2010" become "1 aug 2010".</summary>
    public static string Fold(string text) =>
        Folds.Aggregate(text.ToLowerInvariant(), (folded, fold) => fold.Pattern.Replace(folded, fold.With)).Trim();

    /// <summary>What finds the figure in folded text, where it is no part of another one.</summary>
    public static Regex Finder(string figure)
    {
        var folded = Fold(figure);
        var plural = char.IsLetter(folded[^1]) ? "s?" : "";
        return new Regex($@"(?<![a-z0-9£.]){Regex.Escape(folded)}{plural}(?![a-z0-9%])(?!\.[0-9])");
    }

    /// <summary>The numbers in a text, in figures and in words from two to twelve. Ordinals and "one", which is mostly no count, are left out.</summary>
    public static IEnumerable<string> Numbers(string text) => NumberPattern().Matches(text).Select(match => Value(match.Value.ToLowerInvariant()));

    private static string Value(string number)
    {
        var word = Array.IndexOf(Words, number);
        return word < 0 ? number.Replace(",", "", StringComparison.Ordinal) : word.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)" + WordEnd + @"|\b(?:half|halved|quarter|hundreds|one-third)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();
}
