using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Reads the figures of a text: amounts, shares, fractions, ratios, dates, and numbers in digits or words.</summary>
internal static partial class FigureReader
{
    private const string Digits = @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";
    private const string Words = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|dozen";
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    /// <summary>What stands before a colon and is longer is a sentence, not the title of a column.</summary>
    private const int LongestTitle = 60;

    private static readonly string[] Small =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>All figures, in order.</summary>
    public static IReadOnlyList<Figure> In(string text)
    {
        var found = new List<Figure>();
        foreach (Match match in FinancialYear().Matches(text))
        {
            if (IsFinancialYear(match)) Add(found, FigureKind.FinancialYear, [$"{match.Groups[1].Value}/{match.Groups[2].Value[^2..]}"], match);
        }

        foreach (Match match in Dates().Matches(text)) Add(found, FigureKind.Date, [DateOf(match)], match);
        foreach (Match match in Ratio().Matches(text)) Add(found, FigureKind.Ratio, [$"{match.Groups[1].Value}:{match.Groups[2].Value}"], match);
        foreach (Match match in Fraction().Matches(text)) Add(found, FigureKind.Fraction, [FractionOf(match.Value)], match);
        foreach (Match match in Number().Matches(text)) AddNumber(found, match, text);
        return [.. found.OrderBy(figure => figure.Start)];
    }

    private static void Add(List<Figure> found, FigureKind kind, IReadOnlyList<string> values, Match match, IReadOnlyList<string>? counted = null)
    {
        if (!found.Exists(other => other.Start < match.Index + match.Length && match.Index < other.End)) found.Add(new Figure(kind, values, match.Value, match.Index, counted ?? []));
    }

    private static void AddNumber(List<Figure> found, Match match, string text)
    {
        if (ValueOf(match.Groups["n"].Value) is not { } number) return;
        var other = RangeEnd().Match(text, match.Index + match.Length);
        var column = Column(text, match.Index);
        var kind = match.Groups["pound"].Success || match.Groups["pounds"].Success ? FigureKind.Money
            : match.Groups["percent"].Success || (other.Success && other.Groups["percent"].Success) ? FigureKind.Share
            : other.Success && other.Groups["pounds"].Success ? FigureKind.Money
            : PercentColumn().IsMatch(column) ? FigureKind.Share
            : MoneyColumn().IsMatch(column) ? FigureKind.Money
            : FigureKind.Number;
        var factors = new List<decimal> { Magnitudes.FactorOf(match.Groups["mag"].Value) };
        if (!match.Groups["mag"].Success && other.Success) factors.Add(Magnitudes.FactorOf(other.Groups["mag"].Value));
        if (kind == FigureKind.Money && !match.Groups["mag"].Success) factors.AddRange(ColumnFactor(column));
        if (match.Groups["pence"].Success) (kind, factors) = (FigureKind.Money, [0.01m]);
        Add(found, kind, [.. factors.Distinct().Select(factor => (number * factor).ToString("0.######", CultureInfo.InvariantCulture))], match, kind == FigureKind.Number ? CountedBy(text, match) : null);
    }

    /// <summary>The title of the column that a cell's number stands in: "Savings (£): 1,200".</summary>
    private static string Column(string text, int at)
    {
        var colon = text.LastIndexOf(':', Math.Max(0, at - 1));
        if (colon < 0 || text.AsSpan(colon + 1, at - colon - 1).IndexOfAny(';', '.') >= 0) return "";
        var title = text[(text.LastIndexOfAny([';', '\n', '.'], colon) + 1)..colon];
        return title.Length <= LongestTitle ? title : "";
    }

    private static IEnumerable<decimal> ColumnFactor(string column) =>
        column.Contains("000", StringComparison.Ordinal) || column.Contains("£k", StringComparison.Ordinal) ? [1_000m] : column.Contains("£m", StringComparison.Ordinal) ? [1_000_000m] : [];

    private static List<string> CountedBy(string text, Match number)
    {
        var words = CountedWords().Match(text, number.Index + number.Length).Groups["word"].Captures.Select(word => word.Value).ToList();
        // A name behind a common word begins something else: "60 years Birstall".
        var whole = words.TakeWhile((word, place) => place == 0 || !char.IsUpper(word[0]) || char.IsUpper(words[place - 1][0])).Select(word => word.ToLowerInvariant())
            .TakeWhile((word, place) => !EnglishAnalyzer.IsStopWord(word) && !Ending().IsMatch(word) && (place == 0 || !Verbal().IsMatch(word))).ToList();
        return whole.Count == 0 || (whole.Count == 1 && Verbal().IsMatch(whole[0])) ? [] : whole;
    }

    private static decimal? ValueOf(string number)
    {
        if (char.IsAsciiDigit(number[0])) return decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m ? value : null;
        var parts = number.ToLowerInvariant().Split('-', ' ');
        return parts[0] == "dozen" ? 12 : parts[0] is "a" or "one" ? 1 : parts.Sum(part => Array.IndexOf(Small, part) is var small and > 0 ? small : 10 * Math.Max(0, Array.IndexOf(Tens, part)));
    }

    private static bool IsFinancialYear(Match match) =>
        (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 1) % 100 == int.Parse(match.Groups[2].Value[^2..], CultureInfo.InvariantCulture);

    private static string DateOf(Match match)
    {
        var month = match.Groups["month"].Value;
        return $"{match.Groups["day"].Value}|{(month.Length > 2 ? month[..3].ToLowerInvariant() : "")}|{match.Groups["year"].Value}";
    }

    private static string FractionOf(string text)
    {
        var words = Words4().Replace(text.ToLowerInvariant(), " ").Trim();
        if (words is "half" or "halves" or "halved" or "a half") return "one half";
        return words.StartsWith("a ", StringComparison.Ordinal) ? $"one {words[2..]}" : words;
    }

    [GeneratedRegex(@"\b((?:19|20)\d\d)\s?[/–-]\s?(\d\d|(?:19|20)\d\d)\b")]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>" + Months + @")\.?,? (?<year>(?:19|20)\d\d)\b|\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>" + Months + @")\b|\b(?<month>January|February|April|June|July|August|September|October|November|December|(?<=[Ii]n |[Bb]y |[Ss]ince |[Uu]ntil |[Ff]rom )(?:March|May))\b|(?<![\d.,£/:])\b(?<year>(?:19|20)\d\d)\b(?![,.]\d|%|\s?per cent)")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\b(\d{1,3})\s?(?::|/|out of|in every)\s?(\d{1,3})\b(?!/)")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\b(?:(?:a |one |the other )?half|halves|halved|(?:a|one)[- ](?:third|quarter|fifth|sixth|eighth|tenth)(?= of\b|[.,;]| less| more| lower| higher| fewer)|(?:two|three|four|five|seven|nine)[- ](?:thirds|quarters|fifths|sixths|eighths|tenths))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?<pound>£\s?)?(?<![\w.,])(?<n>" + Digits + "|(?:a|one)(?= (?:hundred|thousand|million|billion)\\b)|" + Words + @")(?:\s?(?<mag>" + Magnitudes.Pattern + @")\b)?(?![\d]|,\d{3}|\.\d)(?:(?<percent>\s?%|[\s-]per[ -]?cent\b|[\s-]percentage points?\b)|(?<pounds>\s(?:pounds?|GBP)\b)|(?<pence>p\b|\spence\b))?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\s?(?:-|–|to|and|or)\s?£?(?:" + Digits + "|" + Words + @")(?:\s?(?<mag>" + Magnitudes.Pattern + @")\b)?(?:(?<percent>\s?%|\sper[ -]?cent\b)|(?<pounds>\spounds?\b))?", RegexOptions.IgnoreCase)]
    private static partial Regex RangeEnd();

    /// <summary>The words behind a number up to a mark, such as "elected members".</summary>
    [GeneratedRegex(@"\G(?:[- ](?:of (?:the|its|their|these|those) )?(?<word>[a-z][a-z’'-]*)){0,4}", RegexOptions.IgnoreCase)]
    private static partial Regex CountedWords();

    /// <summary>Words that end what is counted.</summary>
    [GeneratedRegex(@"^(?:who|whose|which|has|have|had|do|does|did|were|can|could|would|should|may|might|must|only|from|than|per|each|when|so|because|while|after|before|since|between|across|through|over|under|about|out|up|down|off|join|joins|share|take|takes|took|came|come|own|owns|said|say|began|begin|now|later|earlier|alone|together|already|a)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?:ing|ed)$")]
    private static partial Regex Verbal();

    [GeneratedRegex(@"%|per cent|percentage", RegexOptions.IgnoreCase)]
    private static partial Regex PercentColumn();

    [GeneratedRegex(@"£|\bpounds\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyColumn();

    [GeneratedRegex(@"[-\s]+|\bthe other\b")]
    private static partial Regex Words4();
}
