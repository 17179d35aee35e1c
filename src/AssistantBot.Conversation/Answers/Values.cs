using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Whether a statement holds a value of the sort that is asked for.</summary>
internal static partial class Values
{
    private const string Number = @"(?<![\w.,£])(\d[\d,.]*(bn|m|k)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen)";

    /// <summary>Words between a number and what it counts: "18 elected members", "the three new unitary councils".</summary>
    private const int WordsBetween = 4;

    /// <summary>Characters between a name and the word for what it names.</summary>
    private const int NearName = 60;

    /// <summary>"Five back-office services" counts services: the word, which has the stem of "officers", is no number of anything.</summary>
    private const string Office = "office";

    /// <summary>True where the statement itself has the value, and speaks of what is asked together with what stands above it.</summary>
    public static bool Holds(AskedValue asked, StatementContext statement, Names names) => asked.Kind switch
    {
        ValueKind.Money => IsGiven(statement.Text) && MoneyPattern(asked).IsMatch(statement.Text) && IsOfSense(asked, statement),
        ValueKind.Share => IsGiven(statement.Text) && SharePattern().IsMatch(statement.Text),
        ValueKind.Count => Counts(asked.Units, statement),
        ValueKind.Figure => FigurePattern().IsMatch(statement.Text) && IsOfSense(asked, statement),
        ValueKind.Date => DatePattern().IsMatch(statement.Text) && IsOfSense(asked, statement),
        ValueKind.Duration => DurationPattern().IsMatch(statement.Text) && IsOfSense(asked, statement),
        ValueKind.Frequency => FrequencyPattern().IsMatch(statement.Text),
        ValueKind.Who => HasNewName(asked, statement.Text, names) || WhoPattern().Matches(statement.Text).Any(role => !asked.Said.Contains(role.Value.ToLowerInvariant())),
        ValueKind.Name => IsGiven(statement.Text) && NamesOne(asked, statement.Text, names),
        ValueKind.Person => HolderPattern().Matches(statement.Text).Any(holder => EnglishAnalyzer.Terms(holder.Groups["post"].Value).Exists(asked.Units.Contains)),
        _ => true,
    };

    /// <summary>False for a statement that only says that a figure is missing.</summary>
    public static bool IsGiven(string statement) => !MissingPattern().IsMatch(statement);

    private static bool IsOfSense(AskedValue asked, StatementContext statement) =>
        asked.Sense is not { } sense || sense.Told.IsMatch(statement.Text) || sense.Told.IsMatch(statement.Above);

    private static Regex MoneyPattern(AskedValue asked) => asked.Sense?.Name is "saving" or null || asked.Said.Contains("by") || asked.Said.Contains("fall") ? AmountOrSharePattern() : AmountPattern();

    /// <summary>True where the statement has a name that the question does not.</summary>
    private static bool HasNewName(AskedValue asked, string statement, Names names) =>
        CapitalPattern().Matches(statement).Select(word => word.Value.ToLowerInvariant()).Any(word => names.Contains(word) && !asked.Said.Contains(word));

    /// <summary>
    /// True where the statement calls by name one of those asked for: a name that the question does not have, in capitals, close to the
    /// word for what it is, and none of a place or a procedure.
    /// </summary>
    private static bool NamesOne(AskedValue asked, string statement, Names names)
    {
        foreach (Match name in CapitalPattern().Matches(statement))
        {
            var word = name.Value.ToLowerInvariant();
            if (!names.Contains(word) || asked.Said.Contains(word) || asked.Places.Contains(word) || ProcedurePattern().IsMatch(name.Value) || IsTrade(name, statement, asked)) continue;
            var near = statement[Math.Max(0, name.Index - NearName)..Math.Min(statement.Length, name.Index + name.Length + NearName)];
            if (EnglishAnalyzer.Words(near).Where(other => !other.StartsWith("provid", StringComparison.Ordinal) || other.StartsWith("provider", StringComparison.Ordinal)).SelectMany(EnglishAnalyzer.Stems).Any(asked.Units.Contains)) return true;
        }

        return false;
    }

    /// <summary>True for letters that say what the one after them does: "the RRC contractor".</summary>
    private static bool IsTrade(Match name, string statement, AskedValue asked) =>
        name.Value.All(char.IsUpper) && EnglishAnalyzer.Words(statement[(name.Index + name.Length)..]).Take(1).SelectMany(EnglishAnalyzer.Stems).Any(asked.Units.Contains);

    /// <summary>A number shortly before what is counted, or a figure beneath a heading or column that names it.</summary>
    private static bool Counts(IReadOnlySet<string> units, StatementContext context)
    {
        var statement = context.Text;
        foreach (Match number in NumberPattern().Matches(statement))
        {
            var after = statement[(number.Index + number.Length)..Math.Min(statement.Length, number.Index + number.Length + 80)];
            if (EnglishAnalyzer.Words(after).Take(WordsBetween + 1).Where(word => word != Office).SelectMany(EnglishAnalyzer.Stems).Any(units.Contains)) return true;
        }

        foreach (Match reached in ReachedPattern().Matches(statement))
        {
            if (EnglishAnalyzer.Terms(reached.Groups["what"].Value).Exists(units.Contains)) return true;
        }

        foreach (Match one in OnePattern().Matches(statement))
        {
            if (EnglishAnalyzer.Terms(one.Groups[1].Value).Exists(units.Contains)) return true;
        }

        return context.IsRow && FigurePattern().IsMatch(statement) && units.Overlaps(context.Terms);
    }

    [GeneratedRegex(@"£\s?\d|\b\d[\d,.]{0,30}\s?(pounds|pence|p\b|million|billion)|\b\d{1,3},\d{3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"£\s?\d|\b\d[\d,.]{0,30}\s?(pounds|pence|p\b|million|billion|per cent)|%|\b\d{1,3},\d{3}\b|\bper cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex AmountOrSharePattern();

    [GeneratedRegex(@"%|\bper cent\b|\b(half|third|quarter|fifth|ratio|equal(ly)?|thirds|quarters|majority|most|all|none|nine out of|50/50)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|nil|medium|high|low)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(Number + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b|\bMay \d|\d May\b")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(minutes?|hours?|days?|weeks?|months?|years?|monthly|yearly|annual(ly)?|decades?|permanent)\b|\b(since|until|till|from|to|through|by|between|before)( \w+)? (19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"\b(every|each|per|monthly|weekly|daily|quarterly|yearly|annual(ly)?|once|twice|times|regular(ly)?|(a|two|three|six) (day|week|month|year)s?|frequen\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyPattern();

    [GeneratedRegex(@"\b[A-Z][\w'-]+")]
    private static partial Regex CapitalPattern();

    /// <summary>What is written in capitals and names nobody.</summary>
    [GeneratedRegex(@"^(European|Open|Restricted|Negotiated|Phase|Regulations?|Official|Journal|Teckal|British|English|Government|Appendix|HMEP|DCLG)$")]
    private static partial Regex ProcedurePattern();

    /// <summary>A person with the post: "Kevin Dicks, Chief Executive", "Gary Porter wrote it as Leader", "the Leader, Councillor A B Last".</summary>
    [GeneratedRegex(@"\b[A-Z][a-z'’]+( [A-Z]\b)* [A-Z][a-z'’]+( OBE)?,? (was |is |wrote .{0,30}|chaired .{0,30})?(as |the |a )?(?<post>([\w'’]+ ){0,4}?(Head|Director|Chief|Leader|Chair(man)?|Mayor|Manager|Officer|Secretary|Treasurer|President)\b[\w ]{0,40})|(?<post>\b(Head|Director|Chief Executive|Leader|Chair(man)?)\b[\w ]{0,30}), (Cllr |Councillor |Dr |Sir )?[A-Z][\w'’]*( [A-Z])* [A-Z][a-z'’]+", RegexOptions.ExplicitCapture)]
    private static partial Regex HolderPattern();

    /// <summary>What a number was or became: "posts from 62 to 34".</summary>
    [GeneratedRegex(@"\b(?<what>[\w-]+)( \([^)]*\))? (from|to|was|were|is|are|rose to|fell to|numbered|totalled) (about |around |over |nearly )?\d[\d,]*\b(?! ?(per cent|%|million|billion|months?|years?|weeks?|days?))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ReachedPattern();

    [GeneratedRegex(@"\b(?:one|no|a single|a|another) ([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex OnePattern();

    [GeneratedRegex(@"\b(officers?|managers?|members?|councillors?|director|leader|chief|head|staff|users?|partners?|authorit(y|ies)|councils?|board|committee|team|lawyers?|provider|consultants?|supplier|contractor|equal(ly)?)\b")]
    private static partial Regex WhoPattern();

    [GeneratedRegex(@"\b(no|any) (amount|figure|cost|costs|saving|savings|value|sum|price)\b|\bnot (state|stated|give|given|say|said|name|named|print|printed|quantif\w+)\b|\bnot yet been quantified\b|\bwithout (giving|naming|stating)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MissingPattern();
}
