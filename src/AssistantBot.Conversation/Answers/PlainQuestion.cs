using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;

namespace AssistantBot.Conversation.Answers;

/// <summary>A question in whole words, without what it says of the form that the answer is to have.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="AsTable">True where a table, or things side by side, are asked for.</param>
internal sealed partial record PlainQuestion(string Text, bool AsTable)
{
    /// <summary>How many shortened words of a question are looked for; who writes more of them is not asking anything.</summary>
    private const int MostContractions = 20;

    public static PlainQuestion Of(string question, ContentSnapshot content)
    {
        var text = Deadline().Replace(Greeting().Replace(Whole(question, content), ""), "");
        var bare = Denied().Replace(Form().Replace(text, ""), " ").Trim();
        return new PlainQuestion(bare.Any(char.IsLetter) ? bare : text, Table().IsMatch(text));
    }

    /// <summary>Shorthand written out: "wot", "b'grove", "p'ship", "£ to set up".</summary>
    private static string Whole(string question, ContentSnapshot content)
    {
        var text = Sign().Replace(question, " how much money ");
        text = NumberOf().Replace(text, "number of");
        text = Contraction().Replace(text, word => content.Written.Between(word.Groups["begin"].Value, Endings(word.Groups["end"].Value)) ?? word.Value, MostContractions);
        foreach (var (said, meant) in content.Knowledge.Corpus.Rules.Rewordings) text = said.Replace(text, meant);
        text = Borough().Replace(text, "${begin}borough");
        return Word().Replace(text, word => content.Knowledge.Corpus.Rules.Shorthand.GetValueOrDefault(word.Value) ?? word.Value);
    }

    /// <summary>What a shortened name may end in: "m'bro" and "p'boro" leave out the end of the end too.</summary>
    private static string[] Endings(string end) => end.ToLowerInvariant() switch
    {
        "bro" => ["bro", "brough"],
        "boro" => ["boro", "borough"],
        _ => [end],
    };

    /// <summary>A pound sign without an amount: "£ to unravel it?".</summary>
    [GeneratedRegex(@"£+(?!\s?\d)[?\s]*")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\b(nos?|nr)\.? of\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"(?<![\w'’])(?<begin>[A-Za-z]{1,4})['’](?<end>[a-z]{3,})(?![\w'’])")]
    private static partial Regex Contraction();

    [GeneratedRegex(@"\b(?<begin>[A-Za-z]{3,})boro\b")]
    private static partial Regex Borough();

    [GeneratedRegex(@"(?<![\w'’&])[A-Za-z][\w'’/]*(?![\w'’&])")]
    private static partial Regex Word();

    /// <summary>Whom a question greets or calls before it begins: "morning all, what ...", "team what ...".</summary>
    [GeneratedRegex(@"^\W*((hi|hello|hey|morning|afternoon|evening|good (morning|afternoon|evening)|dear)\b[ ,!-]*((all|both|there)\b[ ,!:-]*)?)?((team|everyone|everybody|folks|colleagues|guys)\b[ ,!:-]*)?(?=(what|how|who|when|where|which|why|can|could|is|are|do|does|did|has|have|should|tell|give|show)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    /// <summary>When the asker needs it.</summary>
    [GeneratedRegex(@"[, ]*\b(by|before|for|on) (next |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|lunch(time)?|next week|the end of (the )?(day|week))('s (meeting|committee|cabinet|board))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\b(as|in|into|make|draw( up)?|give me|i need|i want|want|need) (a|one) ([\w-]+ )?table\b|\b(a ([\w-]+ )?|^\W*)table (of|with|showing|listing)\b|\b(i need|i want|give me|show me|send me) the ([\w-]+ )?(grid|matrix|table)\b|\bside by side\b|\btabulate\b", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    /// <summary>The form that an answer is to have, and where it is to go.</summary>
    [GeneratedRegex(@"[, ]*\b(as|in|into) (a|one) ((short|small|little|simple|quick|single) )?(table|grid|list)\b( please)?|[, ]*\b(as|in) bullets?( points?)?\b|[, ]*\bbullet points( please)?\b|\b(just )?(the )?names (will|would) do\b|\ba ((short|small|little|simple|quick) )?(table|list)( of (who|what|which)( and (who|what|which|when|where))*)? (will|would) do\b|[, ]*\b(for|in) (my|our|the|a) ((\w+ )?(committee|cabinet|board|scrutiny|member|members'?|council) )?(paper|report|briefing|slides?|pack|presentation)s?\b(?= *([,.;?!]|$)|( as| in| with)\b)|[, ]*\bwith (a|one|an) (blank|empty) column\b[^?.]*", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    /// <summary>What a question says, in brackets or between commas, that it is not about.</summary>
    [GeneratedRegex(@"\(\s*(and )?not\b[^)]{1,60}\)|,\s*not (of |for |about |the |on |in )[^,?.;!]{1,40}(?=[,?.;!]|$)|,\s*not (?!(all|just|only|least|sure|yet|always|so|too|many|much)\b)[\w-]+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
