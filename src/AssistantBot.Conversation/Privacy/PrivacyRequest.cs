using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Privacy;

/// <summary>What somebody wants with what is kept about them.</summary>
internal enum PrivacyWish
{
    /// <summary>"What do you hold about me?"</summary>
    Tell,

    /// <summary>"Send me a copy of my data."</summary>
    Export,

    /// <summary>"Forget me."</summary>
    Delete,
}

/// <summary>
/// Knows requests about one's own data. The whole text must be one, and speak of "me", "my" or "this conversation":
/// what councils do with data is a question like any other.
/// </summary>
internal static partial class PrivacyRequest
{
    private const string Keep = "(?:hold(?:ing)?|held|keep(?:ing)?|kept|know|known|have|has|got|stor(?:e|ed|ing)|sav(?:e|ed|ing)|remember(?:ed|ing)?|record(?:ed|ing)?|collect(?:ed|ing)?|retain(?:ed)?|on file)";
    private const string AboutMe = "(?: (?:about|on|of|for|regarding|concerning)(?: (?:me|myself)))";
    private const string You = "(?:you(?:'ve)?|the (?:bot|assistant|app|system)|this (?:bot|assistant|app|system))";
    private const string Noun = "(?:data|info|information|details|records?|(?:chat )?history|profile|account|chats?|conversations?|messages?|questions?|files?|feedback|ratings?|stuff|traces)";
    private const string Mine = "(?:(?:all|any|everything|every one)(?: of)? )?(?:my|mine) (?:own )?(?:(?:personal|private|stored|saved) )?" + Noun + "(?: (?:and|or) (?:my )?" + Noun + ")?";
    private const string Held = "(?:(?:all|everything|anything|whatever|what|any|the|of|personal|data|info|information|details|records) )+(?:that )?" + You + "(?: " + Keep + ")+(?: (?:stored|kept|on file|saved|recorded))?" + AboutMe;
    private const string ISay = "(?:what|everything|anything|whatever|all)(?: that)? (?:i|we)(?:'ve| have)? (?:ever )?(?:told|tell|said|say|typed?|asked?|wrote|write|written|given|gave|sent|send|entered|enter|shared?)(?: (?:to |with )?you)?(?: here)?";
    private const string Here = "(?:this|our|my)(?: (?:whole|entire))? (?:chat|conversation|talk)(?: history)?";
    private const string End = "(?:[, ]+(?:please|now|completely|entirely|forever|for good|again|thanks|thank you|(?:from|in) (?:your|the) (?:memory|records?|database|systems?)))*$";

    /// <summary>The wish; null where the text is about anything else.</summary>
    public static PrivacyWish? Read(string text)
    {
        if (text.Length > 200) return null;
        var typed = Wish.Normal(text);
        var said = Wish.Of(Opening().Replace(Wish.Of(typed).TrimEnd('?', ' ', '.', '!'), ""));
        return Deletes().IsMatch(said) || HasRight().IsMatch(typed) || HasRight().IsMatch(said) ? PrivacyWish.Delete
            : Exports().IsMatch(said) || Accesses().IsMatch(said) ? PrivacyWish.Export
            : Asks().IsMatch(said) || AsksWhether().IsMatch(said) || AsksHowLong().IsMatch(said) || Named().IsMatch(said) ? PrivacyWish.Tell
            : null;
    }

    /// <summary>The answer to "shall I delete it?": true for yes, false for no, null for anything else.</summary>
    public static bool? IsYes(string text)
    {
        var said = Wish.Normal(text);
        return Yes().IsMatch(said) ? true : No().IsMatch(said) ? false : null;
    }

    /// <summary>A copy is wanted before it is deleted.</summary>
    public static bool IsCopy(string text) => Copy().IsMatch(Wish.Normal(text));

    [GeneratedRegex("^(?:how (?:do|can|could|would|may) i|where (?:do|can) i)[, ]+")]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:forget(?: about)? (?:me|myself|who i am|(?:everything|all) about me)|(?:delete|erase|remove|wipe|clear|purge|destroy|scrub|forget|get rid of|throw away)(?: out)? (?:me|" + Mine + "|" + Held + "|" + ISay + "|(?:everything|all|anything|all (?:the )?(?:data|information))" + AboutMe + "|" + Here + "))" + End)]
    private static partial Regex Deletes();

    [GeneratedRegex("^(?:(?:i|my|exercise|use|invoke|the|to|want|would|like|i'd|wish|under|gdpr|uk|have|a|have my)[, ]+)*(?:right (?:to be forgotten|(?:to|of) (?:erasure|deletion))|be forgotten|" + Mine + " (?:be )?(?:deleted|erased|removed|forgotten))" + End)]
    private static partial Regex HasRight();

    [GeneratedRegex("^(?:export|download|send|give|get|e-?mail|hand over|make|provide|save|have|want|need|i want|i need|i'd like|i would like)(?: (?:me|with))*(?: (?:a|the|an|full|complete|whole|copy|export|download|extract|of|file|with))* (?:" + Mine + "|" + Held + ")(?: (?:as|in|to) (?:a )?(?:file|word|json|paper|document))?" + End)]
    private static partial Regex Exports();

    [GeneratedRegex("^(?:(?:this is|here is|i'm making|i am making|make|submit|raise|file|start|do|request|consider this|treat this as|i want|i need) )?(?:an? |my )?(?:(?:data )?subject access request|d?sar|access to my (?:personal )?data|copy of my (?:personal )?(?:data|information))" + End)]
    private static partial Regex Accesses();

    [GeneratedRegex("^(?:(?:what|which|how much)(?:'s)?(?: (?:exactly|else|all|kind|sort|personal|private|data|info|information|details|records?|things?|of))*(?: (?:do|does|did|have|has|are|is|will|been|being|" + You + "|still|already|actually))*(?: " + Keep + ")+(?: (?:stored|kept|saved|recorded|on file|so far))?" + AboutMe
        + "|what (?:do|have|did) you (?:remember(?:ed)?|keep|kept|stored?|saved?|record(?:ed)?) (?:(?:of|from|about) (?:" + ISay + "|" + Mine + "|" + Here + ")|of me)"
        + "|(?:show|tell|list|see|view|look at)(?: me)? (?:" + Held + "|" + Mine + "))" + End)]
    private static partial Regex Asks();

    [GeneratedRegex("^(?:(?:do|have|are|will) you (?:" + Keep + " )+(?:(?:(?:any|anything|my|the|personal|data|information|details|records) ?)+" + AboutMe + "|any (?:personal )?(?:data|information)" + AboutMe + "|" + Mine + "|" + ISay + "|" + Here + ")"
        + "|(?:is|are|will|does) (?:" + Here + "|" + Mine + "|" + ISay + "|this)(?: (?:be|being|get|stay|remain))? (?:recorded|saved|stored|kept|logged|private|confidential|monitored|anonymous|shared)"
        + "|(?:who|can (?:anyone|anybody|someone|somebody|others?|other people|my (?:boss|manager|council|employer|colleagues?)))(?: else)?(?: (?:can|could|will|may))? (?:see|read|access|look at) (?:" + Here + "|" + Mine + "|" + ISay + "))" + End)]
    private static partial Regex AsksWhether();

    [GeneratedRegex("^how long (?:(?:do|will|does|can) " + You + " (?:keep|store|hold|save|remember|retain|have)(?: on to)? (?:" + Mine + "|" + Here + "|" + ISay + "|(?:any |the |personal )?(?:data|information)" + AboutMe + ")|(?:is|are|will) (?:" + Mine + "|" + Here + "|" + ISay + ")(?: be)? (?:kept|stored|held|saved|retained|remembered))(?: for)?" + End)]
    private static partial Regex AsksHowLong();

    [GeneratedRegex("^(?:(?:what(?: is|'s| are)|where(?: is|'s)|show(?: me)?) )?(?:(?:your |the |my )?privacy(?: (?:notice|policy|statement|settings|rights))?|my (?:personal )?(?:data|data (?:protection )?rights|rights over my data))" + End)]
    private static partial Regex Named();

    [GeneratedRegex("^(?:(?:yes|yep|yeah|y|ok|okay|sure|definitely|absolutely)(?:[, ]+(?:please|sure|i'm sure|i am sure|do|do it|do that|go ahead|now|thanks|thank you|(?:delete|erase|remove|forget|wipe)(?: (?:it|them|that|me|everything|all|of|my data))*))*|please do|(?:please )?(?:delete|erase) (?:it|it all|them|all of it)(?: now| please)?|go ahead|do it|confirm(?:ed)?|i confirm)$")]
    private static partial Regex Yes();

    [GeneratedRegex("^(?:(?:no|nope|nah|n)(?:[, ]+(?:keep|don't|do not|thanks|thank you|leave|stop|cancel|not now|please)[^?]{0,40})?|(?:don't|do not)(?: delete| erase| forget)?[^?]{0,20}|keep (?:it|everything|them|all|my data)|cancel|stop|never ?mind|leave it|wait|not (?:now|yet))$")]
    private static partial Regex No();

    [GeneratedRegex(@"^[^?]{0,30}\b(?:copy|export)\b[^?]{0,20}$")]
    private static partial Regex Copy();
}
