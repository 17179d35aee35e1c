using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Whether a statement holds a value of the sort that is asked for.</summary>
internal static partial class Values
{
    private const string Number = @"(?<![\w.])(\d[\d,.]*(bn|m|k)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen)";

    /// <summary>Words between a number and what it counts: "18 elected members", "the three new unitary councils".</summary>
    private const int WordsBetween = 4;

    /// <param name="told">The statement with what stands above it; the value itself must stand in <paramref name="statement"/>.</param>
    public static bool Holds(AskedValue asked, string statement, string told, bool isRow, Names names) => asked.Kind switch
    {
        ValueKind.Money => IsGiven(statement) && MoneyPattern(asked).IsMatch(statement) && IsOfSense(asked, told),
        ValueKind.Share => IsGiven(statement) && SharePattern().IsMatch(statement),
        ValueKind.Count => Counts(asked.Units, statement, told, isRow),
        ValueKind.Figure => FigurePattern().IsMatch(statement) && IsOfSense(asked, told),
        ValueKind.Date => DatePattern().IsMatch(statement),
        ValueKind.Duration => DurationPattern().IsMatch(statement),
        ValueKind.Frequency => FrequencyPattern().IsMatch(statement),
        ValueKind.Who => Names(asked, statement, names) || WhoPattern().Matches(statement).Any(role => !asked.Said.Contains(role.Value.ToLowerInvariant())),
        ValueKind.Name => IsGiven(statement) && Names(asked, statement, names) && EnglishAnalyzer.Terms(told).Exists(asked.Units.Contains),
        _ => true,
    };

    /// <summary>False for a statement that only says that a figure is missing.</summary>
    public static bool IsGiven(string statement) => !MissingPattern().IsMatch(statement);

    private static bool IsOfSense(AskedValue asked, string told) => asked.Sense is not { } sense || sense.Told.IsMatch(told);

    private static Regex MoneyPattern(AskedValue asked) => asked.Sense?.Name is "saving" or null || asked.Said.Contains("by") || asked.Said.Contains("fall") ? AmountOrSharePattern() : AmountPattern();

    /// <summary>True where the statement has a name that the question does not.</summary>
    private static bool Names(AskedValue asked, string statement, Names names) =>
        CapitalPattern().Matches(statement).Select(word => word.Value.ToLowerInvariant()).Any(word => names.Contains(word) && !asked.Said.Contains(word));

    /// <summary>A number shortly before what is counted, or a figure beneath a heading or column that names it.</summary>
    private static bool Counts(IReadOnlySet<string> units, string statement, string told, bool isRow)
    {
        foreach (Match number in NumberPattern().Matches(statement))
        {
            var after = statement[(number.Index + number.Length)..Math.Min(statement.Length, number.Index + number.Length + 80)];
            if (EnglishAnalyzer.Words(after).Take(WordsBetween + 1).SelectMany(EnglishAnalyzer.Stems).Any(units.Contains)) return true;
        }

        foreach (Match one in OnePattern().Matches(statement))
        {
            if (EnglishAnalyzer.Terms(one.Groups[1].Value).Exists(units.Contains)) return true;
        }

        return isRow && FigurePattern().IsMatch(statement) && EnglishAnalyzer.Terms(told[..^statement.Length]).Exists(units.Contains);
    }

    [GeneratedRegex(@"£\s?\d|\b\d[\d,.]*\s?(pounds|pence|p\b|million|billion)|\b\d{1,3},\d{3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"£\s?\d|\b\d[\d,.]*\s?(pounds|pence|p\b|million|billion|per cent)|%|\b\d{1,3},\d{3}\b|\bper cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountOrSharePattern();

    [GeneratedRegex(@"%|\bper cent\b|\b(half|third|quarter|fifth|ratio|equal(ly)?|thirds|quarters|majority|most|all|none|nine out of|50/50)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|nil|medium|high|low)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(Number + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b|\bMay \d|\d May\b")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(minutes?|hours?|days?|weeks?|months?|years?|monthly|yearly|annual(ly)?|decades?|(19|20)\d\d|permanent|time)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"\b(every|each|per|monthly|weekly|daily|quarterly|yearly|annual(ly)?|once|twice|times|regular(ly)?|(a|two|three|six) (day|week|month|year)s?|frequen\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyPattern();

    [GeneratedRegex(@"\b[A-Z][\w'-]+")]
    private static partial Regex CapitalPattern();

    [GeneratedRegex(@"\b(?:one|no|a single|a|another) ([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex OnePattern();

    [GeneratedRegex(@"\b(officers?|managers?|members?|councillors?|director|leader|chief|head|staff|users?|partners?|authorit(y|ies)|councils?|board|committee|team|lawyers?|provider|consultants?|supplier|contractor)\b")]
    private static partial Regex WhoPattern();

    [GeneratedRegex(@"\b(no|any) (amount|figure|cost|costs|saving|savings|value|sum|price)\b|\bnot (state|stated|give|given|say|said|name|named|print|printed|quantif\w+)\b|\bnot yet been quantified\b|\bwithout (giving|naming|stating)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MissingPattern();
}
