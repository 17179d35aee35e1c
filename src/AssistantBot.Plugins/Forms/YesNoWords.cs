using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms;

/// <summary>
/// The words for yes, no and not sure, in lower case with contractions written out ("do not", "it is"). Interpreted, not generated:
/// the code for so many words takes 200 ms to compile at the first answer, and reading one takes a fraction of a millisecond anyway.
/// </summary>
internal static class YesNoWords
{
    private const string Someone = "(i|we|they|it|he|she|that|this|there|both|all)( all| both| really| certainly| definitely| probably)?";
    private const string Thinks = "(think|believe|suppose|guess|reckon|expect|imagine|assume|say)";
    private const string Sure = "(sure|certain|clear|known|decided|convinced)";

    private const string Emphasis =
        "((very |quite )?probably|(very |most |quite |highly |extremely )?likely|of course|definitely|absolutely|(almost )?certainly|surely|totally" +
        "|completely|obviously|clearly|undoubtedly|mostly|largely|mainly|generally|usually|normally|typically)";

    private const string YesToken = "(" + Emphasis +
        "|y|ye+s+|ye+a+h*|yeh|ye|yah|yh|yep+|yup+|aye|true|correct|right|exactly|precisely|indeed|agreed?|affirmative|sure( thing| do)?|for sure" +
        "|presumably|apparently|very much( so)?|a lot|a great deal|you bet|spot on|too right|100 ?(%|per ?cent)|i agree|more than likely" +
        "|no (doubt|question)( about (it|that))?|without (a |any )?(doubt|question)" +
        "|(i|we)( do| would| should)? " + Thinks + " so|(i|we) would have thought so|(i am|we are) afraid so|(i am|we are) ((pretty|quite|very|fairly) )?sure( of it| that)?" +
        "|" + Someone + " (is|are|am|do|does|did|would|will|should)( indeed| so)?" +
        "|👍|✅|✔️?|☑️?)";

    private const string NoToken =
        "(n|no+|nope|nah+|naw|nay|not|never|false|incorrect|wrong|untrue|negative|none( of (them|us))?( do| does| are| is| would)?|no longer" +
        "|no way|no chance|not a chance|far from it|((very|most|highly|extremely) )?unlikely|hardly|scarcely|doubtful|rarely" +
        "|not (really|at all|yet|particularly|especially|(very )?much|(very )?likely|very|so|currently|any ?more|in the (least|slightest))" +
        "|not (that|as far as) (i|we) (know|(am|are) aware)( of)?|not to (my|our) knowledge|(i|we)( would)? (doubt|disagree)( it| that| so)?" +
        "|(i|we)( do| would| should)? " + Thinks + " not|(i am|we are) afraid not|((i|we) )?(do|would|should) not (really )?(have thought|" + Thinks + ") so" +
        "|" + Someone + " (is|are|am|do|does|did|would|will|should) not( really| at all| yet)?" +
        "|👎|❌|✖️?|✘)";

    private const string DoubtToken =
        "(unsure|uncertain|undecided|unknown|unclear|((i|we|they|it) (am|are|is) )?not (\\S+ )?" + Sure +
        "|((i|we|they) )?(\\w+ )?(do|can|could|would) not (\\w+ )?(know|say|tell|recall|remember|decide)|dunno|idk|dk|who knows|(no one|nobody) knows" +
        "|((i|we) )?((have|has) )?(\\w+ )?no (idea|clue)|not a clue|((i|we) )?(have not|do not have) (got )?a clue|your guess is as good as mine" +
        "|((i|it|we) )?((is|am|are) )?(too (early|soon)|hard|difficult|impossible|tricky) to (say|tell|know|judge)|(we|time) will (have to )?(see|tell)" +
        "|maybe|may be|perhaps|((quite|very) )?possibly|potentially|conceivably|arguably|debatable|(" + Someone + " )?(could|might|may)( well)?( be| do)?" +
        "|((it|that) )?(all |really )?depends|depending|yes and no|no and yes|yes but no|(a )?bit of both|50 ?[/:-] ?50|fifty[ -]fifty|so[ -]so" +
        "|(i am )?in two minds|((i|we) )?(hope|wonder)( so| not)?|hopefully( not)?|wait and see|(still )?(under|in) (discussion|review|consideration)" +
        "|tbc|tbd|🤷\\S*)";

    private const string DegreeToken =
        "((only )?(in part|partly|partially|sometimes|occasionally)|sort of|kind of|sorta|kinda|somewhat|slightly|a (bit|little)( bit)?|more or less" +
        "|to (some|a certain|a limited|a|an) (extent|degree)|up to a point|mixed|(it )?varies|in (some|certain) (ways?|respects?|cases|areas|places|services)" +
        "|not (always|entirely|necessarily|completely|fully|wholly|quite|exactly|totally))";

    /// <summary>Lower case, one space between words, contractions written out, no marks at the ends but question marks.</summary>
    public static string Normal(string typed)
    {
        var said = Spaces.Replace(typed.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\''), " ");
        said = CanNot.Replace(said, match => match.Value[0] == 'c' ? "can not" : "will not");
        said = Not.Replace(said, "$1 not");
        said = Verb.Replace(said, match => match.Groups[1].Value + " " + match.Groups[2].Value switch { "m" => "am", "s" => "is", "re" => "are", "ll" => "will", _ => "would" });
        return said.Trim(' ', '.', '!', ',', ';', ':', '…', '"', '\'', '*', '_', '(', ')', '-', '–', '—');
    }

    private static readonly Regex Spaces = new(@"\s+");
    private static readonly Regex CanNot = new(@"\b(can't|cannot|won't)\b");
    private static readonly Regex Not = new(@"\b(do|does|did|is|are|was|would|could|should|have|has)n'?t\b");
    private static readonly Regex Verb = new(@"\b(i|it|that|there|they|we|you|he|she)'(m|s|re|ll|d)\b|\b(?<1>i)(?<2>m)\b");

    /// <summary>A question with a denial in it.</summary>
    public static readonly Regex Turned = new(@"\b(lacks?|cannot|not|never|no|without|unlikely|unless|fails?|\w+n't)\b", RegexOptions.IgnoreCase);

    public static readonly Regex Yes = new("^" + YesToken + "((,? and|,? but|,)? " + YesToken + ")*$");

    public static readonly Regex No = new("^(" + Emphasis + " )?" + NoToken + "((,? and|,? but|,)? (" + NoToken + "|" + Emphasis + "))*$");

    public static readonly Regex Doubt = new("^(" + Emphasis + " )?" + DoubtToken + "(,? (" + DoubtToken + "|not|yes|no))*$");

    public static readonly Regex Degree = new("^" + DegreeToken + "( yes| no)?$");

    public static readonly Regex DoubtOpening = new("^(" + Emphasis + " )?" + DoubtToken + "\\b");

    public static readonly Regex YesOpening = new("^(ye+s+|ye+a+h*|yep|yup|aye) (?!or )");

    /// <summary>"No they don't", but not "no evidence" or "no comment": what follows must not be what there is none of.</summary>
    public static readonly Regex NoOpening = new(
        "^((nope|nah) |(no+|not really|not at all|not yet|" + Emphasis + " not) " +
        "(?=(we|they|it|i|he|she|that|this|there|our|the|not|never|none|nobody" +
        "|nothing|everyone|people|residents|because|but|as|since|although|though|at|in|for|from|actually|sorry|unfortunately|sadly|" + Emphasis + ")\\b))");

    public static readonly Regex Disbelief = new(
        @"^(i|we) (do not (really )?(think|believe|see|imagine|expect)|doubt) (?!.*\b(know|say|tell|sure)\b)");

    public static readonly Regex Asks = new(
        @"^(what|how|why(?! not)|tell me|show me|explain|remind me|(can|could|do|may|should) (you|i|we)|does (it|that|this)|is (it|that|this|there)|are (there|you))\b");

    /// <summary>"Not sure what you mean", "I don't know what an alliance is".</summary>
    public static readonly Regex DoesNotFollow = new(
        @"\b(understand|follow|mean by|(what|how|which|who)\b.*\b(is|are|mean|means|meant|stands for|works?|to (do|answer|say|put))( here| by that)?$)");

    public static readonly Regex Joint = new("^((but|and|though|although|or|so|well|because|as|since|then) )+");

    public static readonly Regex ClauseEnd = new(@"\s*[,.;:!(–—…]+\s*|\s+-+\s*|-+\s+");

    public static readonly Regex Prefix = new(
        "^(well|oh|ah|u+m+|uh|e+r+m*|h+m+|so|ok|okay|right|alright|honestly|frankly|actually|personally|basically|overall|on balance|sadly|unfortunately|tbh|imo" +
        "|to be (honest|fair|frank)|in (my|our) (view|opinion|case|experience)|in (theory|principle|practice|general|time|the (long|end)( ?run)?)|eventually" +
        "|for us|so far|currently|at (the moment|present)|as far as (i|we) (know|can tell|am aware)" +
        "|((i|we) )?((would|will|shall|do|am going to|would have) )?(" + Thinks + "|said|leaning( towards)?|suspect|feel|answer|go (with|for)|put|tick|choose|pick)" +
        "( that| it is| a| me down (as|for)( a)?)?|let us say|let's say|mark (it|that|this|me)( down)? as( a)?|make (it|that)( a)?" +
        "|((my|our|the) )?answer( here| to (that|this)( one)?)?( is| would be|:)?|(it|that) (is|would be)|(this|that) one is|a|an)[ ,:]+");

    public static readonly Regex Suffix = new(
        "[ ,]+(please|thanks|thank you|cheers|mate|sorry|really|honestly|actually|then|though|overall|on balance|sadly|unfortunately|tbh|imo|lol|:\\)|🙂" +
        "|(i|we)( would)? " + Thinks + "|(i am|we are) afraid|as far as (i|we) (know|can tell|am aware)|to be (honest|fair|sure)" +
        "|at (the moment|present|this (point|stage|time))|currently|(for |right )?now|so far|yet|here|(from|for) (me|us)" +
        "|in (general|theory|practice|principle|(my|our|this) (view|opinion|case|area|council|authority|service))" +
        "|(to|on|for|about) (this|that|it)( one| question)?|(to|on) q(uestion)? ?\\d+)$");
}
