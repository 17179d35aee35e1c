using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Content;

/// <summary>Reads the amounts and years of cases, to sort by them. What is shown is always the amount as printed.</summary>
internal static partial class CaseMoney
{
    /// <summary>The largest saving a year in pounds that was achieved; 0 where none is stated.</summary>
    public static decimal BestAchieved(CaseStudy one) => Best(one) is { } best ? Pounds(best.Amount) : 0;

    /// <summary>The largest saving a year that was achieved, or null where none is stated.</summary>
    public static CaseAmount? Best(CaseStudy one) =>
        one.Savings.Where(saving => saving is { Standing: "achieved", Recurrence: "annual" } && Pounds(saving.Amount) > 0).MaxBy(saving => Pounds(saving.Amount));

    /// <summary>An amount such as "£1,374,930", "£250k" or "£3.5 million" in pounds; 0 for a percentage and the like.</summary>
    public static decimal Pounds(string amount) =>
        AmountPattern().Match(amount) is { Success: true } match ? Magnitudes.ValueOf(match.Groups[1].Value, match.Groups[2].Value) : 0;

    /// <summary>The first year in a text; 9999 where there is none.</summary>
    public static int Year(string text) => YearPattern().Match(text) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 9999;

    [GeneratedRegex(@"£\s?(\d[\d,]*(?:\.\d+)?)\s?(" + Magnitudes.Pattern + @")?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex YearPattern();
}
