using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Conversation.Answers;

/// <summary>The sort of value that an answer must hold.</summary>
internal enum ValueKind
{
    /// <summary>No value: a method, a list, a reason.</summary>
    None,

    /// <summary>An amount of money; a share will do where a saving is asked for.</summary>
    Money,

    /// <summary>A percentage, a ratio or a fraction.</summary>
    Share,

    /// <summary>How many of something.</summary>
    Count,

    /// <summary>Any figure: a rate, a score, a size.</summary>
    Figure,

    /// <summary>A date, a month or a year.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>A person, a role or a body.</summary>
    Who,

    /// <summary>A name that the question does not have: of a company, a product, a party.</summary>
    Name,

    /// <summary>The name of who holds a post.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>What value a question asks for.</summary>
/// <param name="Kind">Its sort.</param>
/// <param name="Units">Stems of what is counted ("members") with their like; empty for other sorts.</param>
/// <param name="Said">Words of the question in lower case.</param>
/// <param name="Sense">What the figure or the moment is to be about, such as a saving or an end; null where that is not said.</param>
internal sealed partial record AskedValue(ValueKind Kind, IReadOnlySet<string> Units, FigureSense? Sense, IReadOnlySet<string> Said)
{
    /// <summary>The beginning of a pattern for questions when something was: when it is best to do something is asked for conditions, not for a date.</summary>
    internal const string NoCondition = @"(?!^.*\bwhen('s| is| are| was| would| should| does| do)( (it|sharing|this|that|a \w+))?( not)?( a)? (best|better|right|wise|worth\w*|sensible|good|appropriate|safe|make sense|pay)\b)";

    private static readonly HashSet<string> NoUnits = [];

    /// <summary>The first of several questions asked in one breath: "what share may go there, and where does the rest go?"</summary>
    public static string FirstPart(string question) =>
        SecondPartPattern().Match(question) is { Success: true } second && second.Index >= ShortestPart ? question[..second.Index] : question;

    /// <summary>The second of them, or nothing.</summary>
    public static string SecondPart(string question) => question[FirstPart(question).Length..].TrimStart(',', ';', '?', ' ', '-', '–', '&', '+');

    /// <summary>What is asked after other words, which are no question: "we lost our trainer; what did Powys save?"; null where nothing stands before.</summary>
    public static string? LastSentence(string question)
    {
        if (StopPattern().Matches(question).LastOrDefault() is not { } stop) return null;
        var last = question[(stop.Index + stop.Length)..];
        return AskingPattern().Match(last) is { Success: true, Index: 0 } && !AskingPattern().IsMatch(question[..stop.Index]) ? last : null;
    }

    /// <summary>Characters below which what stands before "and" is no question of its own.</summary>
    private const int ShortestPart = 18;

    /// <summary>Reads it off the first part of the question.</summary>
    public static AskedValue Of(string question, AnswerRules rules)
    {
        question = FirstPart(question);
        var kind = KindOf(question, out var unit);
        var units = unit.Length == 0 ? NoUnits : rules.AlikeTo(EnglishAnalyzer.Terms(unit));
        if (kind == ValueKind.Count && units.Count == 0) kind = ValueKind.Figure;
        var sense = kind switch
        {
            ValueKind.Money or ValueKind.Figure or ValueKind.Share => rules.SenseOf(question),
            ValueKind.Date or ValueKind.Duration => rules.MomentOf(question),
            _ => null,
        };
        return new AskedValue(kind, units, sense, EnglishAnalyzer.Words(question).ToHashSet(StringComparer.Ordinal)) { Places = rules.CouncilWords };
    }

    /// <summary>The words, in lower case, of the names of councils, none of which is called a company.</summary>
    public required IReadOnlySet<string> Places { get; init; }

    private static ValueKind KindOf(string question, out string unit)
    {
        unit = "";
        if (SharePattern().IsMatch(question)) return ValueKind.Share;
        if (DurationPattern().IsMatch(question)) return ValueKind.Duration;
        if (FrequencyPattern().IsMatch(question)) return ValueKind.Frequency;
        if (DatePattern().IsMatch(question)) return ValueKind.Date;
        if (CountPattern().Match(question) is { Success: true } count)
        {
            unit = count.Groups["unit"].Value;
            return ValueKind.Count;
        }

        if (FigurePattern().IsMatch(question) || OfThosePattern().IsMatch(question)) return ValueKind.Figure;
        if (MoneyPattern().IsMatch(question)) return ValueKind.Money;
        if (NamePattern().Match(question) is { Success: true } name)
        {
            unit = name.Groups["unit"].Value;
            return ValueKind.Name;
        }

        if (HolderPattern().Match(question) is { Success: true } holder)
        {
            unit = holder.Groups["unit"].Value;
            return ValueKind.Person;
        }

        if (WhoPattern().IsMatch(question)) return ValueKind.Who;
        return PlacePattern().IsMatch(question) ? ValueKind.Place : ValueKind.None;
    }

    [GeneratedRegex(@"(,|;|\?|\s[-–]|\band\b|&|\+) ?(and |&|so )?(on |by |for |to |until |since |with )?(where|how|what|who|when|which|why|whom|is it|is there|are they|was it|did it|can it|by what|from who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPartPattern();

    [GeneratedRegex(@"[.;!–-]\s+")]
    private static partial Regex StopPattern();

    [GeneratedRegex(@"\b(how|what|who|when|which|why|where|does|did|can|could|should)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(@"\bwhat (share|percentage|proportion|per ?cent|fraction)\b|\bhow much of (its|the|their|a|our)\b|\bhow many per ?cent\b", RegexOptions.IgnoreCase)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"\bhow (long|soon|quickly|fast)\b|\bhow many (more )?(years?|months?|weeks?|days?|hours?)\b|\bhow much time\b", RegexOptions.IgnoreCase)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"\bhow (often|frequently|many times)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrequencyPattern();

    [GeneratedRegex(NoCondition + @"(^\W*((and|so|but|ok|also|since) )*when('s| (did|was|were|is|are|does|do|has|have|had|will|exactly)\b)|\b(what|which) (year|date|month|day)\b|\b(since|by|until|and|from) when\b(?! (we|you|i|they|councils|a|the) ))", RegexOptions.IgnoreCase)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(how many|(what (is|was|were) the|total) number of|no\.? of) (of (the |its |their |these |those |them )?)?(?<unit>(?!(said|say|bothered|actually|ever|sent|wrote|ended|turned|bits|things|ones|of|did|were|are|do|is|them|these|those|which|came|come|went|go|got|took|take)\b)([\w'’-]+ ){0,3}?[\w'’-]+)(?<!['’]s)(?=\s+(wanted|needed|say|said|did|does|do|are|were|is|was|has|have|had|will|would|can|could|in|of|on|to|for|at|from|by|that|who|sit|sat|work|worked|joined|take|took|use|used|make|made|began|share|shared|left|it|each|per|a|an|the|should|must|with|under|attended|there|actually|still|now|lost|lose|moved|transferred|came|come|went|go|got|get|agreed|signed|gave|ran|run|saw|see|left|turned|applied|responded|replied|answered|does|belong|own|hold|held|count)\b|\s*[?,.;:+-]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CountPattern();

    /// <summary>How many of what was spoken of: a number, or a share of it.</summary>
    [GeneratedRegex(@"\bhow many (of (them|those|these)|bits|things|ones|(actually |ever )?(bothered|sent|wrote|ended|turned))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfThosePattern();

    [GeneratedRegex(@"\bwhat(('| i)s|s| was| were| are)? (the |its |their |an? )?([\w'’-]+ ){0,4}(rate|ratio|score|population|percentage|size|rating|tonnage|mileage|headcount)\b|\bhow (big|large|far|high|old|wide)\b|\bhow much (tonnage|waste|land|space|weight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(@"^(?!.*\b(yardsticks?|benchmarks?|formulas?|basis|methods?|(best|right) way)\b).*(\bhow much\b(?! (better|sooner|faster|longer|more|less|further|say|control|influence|work|notice|detail|involvement|trust|of a)\b)|\bwhat (did|does|do|would|will|has|have|had|could|might|was|were|is|are) .{1,80}\b(costs?|save|saved|pay|paid|spend|spent|charge|charged|earn|earned|invest|invested|contribute|contributed|receive)\b(?! (by|and conditions|and terms|n conditions|rates?|scales?|on\W*$))|\bwhat(('| i)s|s| was| were| are)? (the |its |their |an? )?((?!(for|to|when|about|on|by|from|with)\b)[\w'’/-]+ ){0,4}(costs?|price|fees?|bill|budget|turnover|salary|value|worth|savings?|income|profit|surplus|charge|amount|sum)\b(?! (benefit|driver))|\bwhat (did|does|do|has) .{1,60}\b(do|done) to (the |its |their )?(costs?|prices?|bills?|budgets?|spend(ing)?)\b|\bwhat (amount|sum|price|fee|budget|saving|savings|cost)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"\b(which|what|whose) (?!(did|do|does|are|is|were|was|can|should|would|will)\b)([\w-]+ )?(?<unit>company|companies|contractors?|suppliers?|firms?|consultants?|consultancy|software|vendor|bank|party|product|brand)\b(?!['’]s)|\b((names? of|who (are|were)) (the|its|their|any|all)|(name|list|name me|give me) (the|all|all the|its|their)) ([\w-]+ ){0,2}(?<unit>company|companies|contractors?|suppliers?|firms?|consultants?|software|bidders?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();

    /// <summary>Who holds a post: "who is the head of HR".</summary>
    [GeneratedRegex(@"^\W*((and|so|but|ok) )?who (?<unit>chair)(s|ed)\b|^\W*((and|so|but|ok) )?(who(('| i)s| was| were|s)|name of|what('s| is| was) the name of) (the |its |their )?((?!(of|that|who|in)\b)[\w'’-]+ ){0,3}?(?<unit>head|director|chief|leader|chair(man|woman|person)?|mayor|manager|secretary|treasurer|president|cabinet member|portfolio holder)\b(?! (authority|partner|council|body))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex HolderPattern();

    [GeneratedRegex(@"^\W*((and|so|but|ok) )?(who|whom|whose|whos)\b(?! else)|\b(which|what) (company|contractor|supplier|firm|consultancy|consultant|council|authority|partner)['’]s\b|\bname of (the|its|their) \w+|\bwhat (is|was) .{1,40} called\b", RegexOptions.IgnoreCase)]
    private static partial Regex WhoPattern();

    [GeneratedRegex(@"^\W*((and|so|but) )?where\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlacePattern();
}
