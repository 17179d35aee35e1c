using System.Text.RegularExpressions;

namespace AssistantBot.Plugins.Forms;

/// <summary>The words for yes, no and not sure, in lower case with contractions written out ("do not", "it is").</summary>
internal static partial class YesNoWords
{
    private const string Someone = "(i|we|they|it|he|she|that|this|there|you|both|all)( all| both| really| certainly| definitely| probably)?";
    private const string Emphasis = "(yes )?(definitely|absolutely|certainly|almost certainly|surely|totally|completely|obviously|clearly|undoubtedly|probably|of course|most likely|very likely|likely)";
    private const string Sureness = "(sure|certain|clear|known|decided|convinced)";

    private const string YesToken =
        "(y|ye+s+|ye+a+h*|yeh|ye|yah|yep+|yup+|yh|aye|true|correct|right|exactly|precisely|indeed|agreed?|affirmative|sure|for sure|mostly|largely|mainly|generally|usually" +
        "|(very|most|quite|highly|extremely|more than) likely|presumably|apparently|very much( so)?|(a lot|a great deal)|no (doubt|question)( about (it|that))?|without (a |any )?(doubt|question)" +
        "|you bet|spot on|too right|100 ?(%|per ?cent)|" + Emphasis + "|(i|we)( do| would| am| are)? (think|believe|suppose|guess|reckon|expect|imagine|assume|say|afraid|sure|agree)( so)" +
        "|i agree|(i am|we are) (\\w+ )?sure( of it| that)?|" + Someone + " (is|are|am|do|does|did|would|will)( indeed| so)?|👍|✅|✔️?|☑️?)";

    private const string NoToken =
        "(n|no+|nope|nah+|naw|nay|not|never|false|negative|none|incorrect|wrong|untrue|unlikely|(very|most|highly|extremely) unlikely|hardly|scarcely|doubtful|rarely|no way|no chance|not a chance|far from it" +
        "|not (really|at all|yet|likely|very likely|particularly|especially|much|very much|very|so|currently|any ?more|in the (least|slightest))|not (that|as far as) (i|we) (know|am aware|are aware)( of)?" +
        "|not to (my|our) knowledge|(i|we)( would)? (doubt|disagree)( it| that| so)?|(i|we)( do)? (think|believe|suppose|guess|reckon|expect|imagine|say|am afraid|would say) not" +
        "|(i|we) (do|would) not (really )?(think|believe|suppose|expect|imagine|say) so|(do|would) not think so|" + Someone + " (is|are|am|do|does|did|would|will) not( really| at all| yet)?|👎|❌|✖️?|✘)";

    private const string DoubtToken =
        "(unsure|uncertain|undecided|undetermined|((i|we|they|it) (am|are|is) )?not (\\S+ )?" + Sureness + "|((i|we|they) )?(\\w+ )?(do|can|could|would) ?not (\\w+ )?(know|say|tell|recall|remember|decide)|((i|we) )?would not like to say" +
        "|(i |it |we )?(is |am |are )?(too (early|soon)|hard|difficult|impossible|tricky) to (say|tell|know|judge)|dunno|do not no|idk|dk|(i |we )?(have )?(\\w+ )?no (idea|clue)|not a clue|(i |we )?have not (got )?a clue|do not have a clue" +
        "|maybe|may be|perhaps|possibly|potentially|conceivably|arguably|(it |that )?(all |really )?depends|depending|unknown|unclear|(" + Someone + " )?(could|might|may)( well)?( be| do)?" +
        "|yes and no|no and yes|yes but no|(a )?bit of both|who knows|(no one|nobody) knows|debatable|50 ?[/:-] ?50|fifty[ -]fifty|so[ -]so|your guess is as good as mine|in two minds|i am in two minds|(i |we )?(hope|wonder)( so| not)?|hopefully( not)?|tbc|tbd|🤷\\S*)";

    private const string DegreeToken =
        "((only )?(in part|partly|partially|sometimes|occasionally)|sort of|kind of|sorta|kinda|somewhat|to (some|a certain|a|a limited) (extent|degree)|up to a point" +
        "|in (some|certain) (ways?|respects?|cases|areas|places|services)|not (always|entirely|necessarily|completely|fully|wholly|quite|exactly|totally)|mixed|it varies|varies|a (bit|little)( bit)?|slightly|more or less)";

    /// <summary>Lower case, one space between words, contractions written out, no marks at the ends but question marks.</summary>
    public static string Normal(string typed)
    {
        var said = Spaces().Replace(typed.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\''), " ");
        said = Not().Replace(said.Replace("can't", "can not", StringComparison.Ordinal).Replace("won't", "will not", StringComparison.Ordinal).Replace("cannot", "can not", StringComparison.Ordinal), "$1 not");
        said = Be().Replace(said, match => match.Groups[1].Value + (match.Groups[2].Value is "m" ? " am" : match.Groups[2].Value is "s" ? " is" : match.Groups[2].Value is "re" ? " are" : " would"));
        return said.Trim(' ', '.', '!', ',', ';', ':', '…', '"', '\'', '*', '_', '(', ')', '-', '–', '—');
    }

    [GeneratedRegex(@"\b(lacks?|cannot|can't|not|never|no|without|unlikely|unless|fails?|\w+n't)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Turned();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(do|does|did|is|are|was|would|could|should|have|has|ca|wo)n'?t\b")]
    private static partial Regex Not();

    [GeneratedRegex(@"\b(i|it|that|there|they|we|you|he|she)'(m|s|re|d)\b|\b(?<1>i)(?<2>m)\b")]
    private static partial Regex Be();

    [GeneratedRegex("^" + YesToken + "((,? and |,? but |, | )" + YesToken + ")*$")]
    public static partial Regex Yes();

    [GeneratedRegex("^(" + Emphasis + " )?" + NoToken + "((,? and |,? but |, | )(" + NoToken + "|" + Emphasis + "))*$")]
    public static partial Regex No();

    [GeneratedRegex("^(" + Emphasis + " )?" + DoubtToken + "((, | )(" + DoubtToken + "|not|yes|no))*$")]
    public static partial Regex Doubt();

    [GeneratedRegex("^" + DegreeToken + "( yes| no)?$")]
    public static partial Regex Degree();

    [GeneratedRegex("^(" + Emphasis + " )?" + DoubtToken + @"\b(?! not)")]
    public static partial Regex DoubtOpening();

    [GeneratedRegex(@"\b(maybe|perhaps|possibly|might|could|sometimes|depends?|unclear|unsure|" + Sureness + "|know|say|tell|if|unless|until|but|although|though)\\b")]
    public static partial Regex AnyDoubt();

    [GeneratedRegex(@"\b(not|no|never|none|nobody|neither|hardly|un\w+|few|little|less|lack\w*|without)\b")]
    public static partial Regex AnyDenial();

    [GeneratedRegex("^(ye+s+|ye+a+h*|yep|yup|aye) (?!or )")]
    public static partial Regex YesOpening();

    // "No they don't", but not "no evidence", "no comment": what follows must not be what there is none of.
    [GeneratedRegex("^(nope|nah|no+ (?=(we|they|it|i|he|she|that|this|there|our|the|not|never|because|but|as|since|definitely|absolutely|probably|actually|sorry|unfortunately|sadly|although|though|none|nobody|nothing|at|in|for|from|everyone|people|residents)\\b)) ?")]
    public static partial Regex NoOpening();

    [GeneratedRegex("^(((i|we) do not (really )?(think|believe|see|imagine|expect)|(i|we) doubt|not really|not at all|not particularly|not yet|(definitely|certainly|absolutely|probably|of course) not|" + Someone + " (is|are|do|does|did|would|will) not) )")]
    public static partial Regex Denial();

    [GeneratedRegex("^((definitely|absolutely|certainly|of course|obviously|clearly|probably)|" + Someone + " (do|does|would|will)( \\w+)?) ")]
    public static partial Regex Statement();

    [GeneratedRegex(@"(understand|follow|mean by|(what|how|which|who)\b.*\b(is|are|means?|meant|mean|stands for|works?|to (do|answer|say|put))( here| by that)?$)")]
    public static partial Regex NoUnderstanding();

    [GeneratedRegex(@"^(what|how|why(?! not)|can (you|i|we)|could (you|i|we)|do (you|i|we) |does (it|that|this)|is (it|that|this|there) |are (there|you)|should (i|we)|tell me|show me|explain|remind me)\b?")]
    public static partial Regex Asks();

    [GeneratedRegex("^((but|and|though|although|or|so|well|because|as|since|then) )+")]
    public static partial Regex Joint();

    [GeneratedRegex(@"\s*[,.;:!(\n–—…]+\s*|\s+-+\s+|-+\s+|\s+-+")]
    public static partial Regex ClauseEnd();

    [GeneratedRegex("^(well|oh|ah|u+m+|uh|e+r+m*|h+m+|so|ok|okay|right|alright|honestly|frankly|actually|personally|basically|overall|on balance|sadly|unfortunately|tbh|imo|to be (honest|fair|frank)|in (my|our) (view|opinion|case|experience)|so far|for us|at (the moment|present)|currently|as far as (i|we) (know|can tell|am aware)" +
        "|((i|we) )?(would |will |shall |do |am going to )?(say|think|guess|suppose|believe|reckon|imagine|suspect|feel|answer|go with|go for|put|tick|choose|pick|assume)( that| it is| a| me down (as|for)( a)?)?|let us say|lets say|let's say|mark (it|that|this|me)( down)? as( a)?|make (it|that)( a)?" +
        "|((my|our|the|an) )?answer( here| to (that|this)( one)?)?( is| would be|:)?|it is|that is|that would be|it would be|(this|that) one is|it has to be|a|an)[ ,:]+")]
    public static partial Regex Prefix();

    [GeneratedRegex("[ ,]+(please|thanks|thank you|cheers|mate|(i|we)( would)? (think|guess|suppose|believe|reckon|imagine|expect|say)|really|honestly|actually|then|though|sorry|overall|on balance|at (the moment|present|this (point|stage|time))|currently|for now|now|right now|so far|yet|from (me|us)|for (me|us)|here" +
        "|in (our case|general|theory|practice|principle|my view|my opinion)|(i am|we are) afraid|as far as (i|we) (know|can tell|am aware)|to be (honest|fair|sure)|tbh|imo|(to|on|for|about) (this|that|it)( one| question)?|(to|on) q(uestion)? ?\\d+|sadly|unfortunately|lol|:\\)|🙂)$")]
    public static partial Regex Suffix();
}
