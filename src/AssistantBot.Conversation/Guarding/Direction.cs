using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Words of which one says the opposite of the other: what rose has not fallen.</summary>
internal static partial class Direction
{
    private static readonly (Regex One, Regex Other)[] Pairs = [(Up(), Down()), (Net(), Gross()), (Sure(), Doubting()), (Succeeding(), Failing()), (Accepting(), Rejecting()), (Easy(), Hard()), (Cheap(), Dear())];

    /// <summary>True where the sentence has a word of one sort and the statement only words of the opposite sort.</summary>
    public static bool Contradicts(string said, string statement) =>
        Pairs.Any(pair => Turns(pair.One, pair.Other, said, statement) || Turns(pair.Other, pair.One, said, statement));

    private static bool Turns(Regex mine, Regex theirs, string said, string statement) => mine.IsMatch(said) && !theirs.IsMatch(said) && theirs.IsMatch(statement) && !mine.IsMatch(statement);

    [GeneratedRegex(@"\b(?:rise|rises|rose|risen|rising|increas\w+|grew|grow|grows|growing|grown|climb\w*|went up|goes up|doubled)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(?:fall|falls|fell|fallen|falling|drop|drops|dropped|decreas\w+|went down|goes down|shrank|shrunk|halved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Down();

    [GeneratedRegex(@"\bnet of\b", RegexOptions.IgnoreCase)]
    private static partial Regex Net();

    [GeneratedRegex(@"\b(?:gross|before (?:the )?(?:£|costs?\b)|excluding)", RegexOptions.IgnoreCase)]
    private static partial Regex Gross();

    [GeneratedRegex(@"\b(?:(?:was|were|is|are|felt|feel) (?:quite |very |all )?(?:sure|certain|confident|convinced)|no doubts?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sure();

    [GeneratedRegex(@"\b(?:doubt|doubts|doubted|doubtful|unsure|uncertain\w*|questioned|unclear|concern(?:s|ed)? (?:about|over|that|whether))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubting();

    [GeneratedRegex(@"\b(?:success|successes|successful|successfully|succeed|succeeds|succeeded)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Succeeding();

    [GeneratedRegex(@"\b(?:fail|fails|failed|failing|failures?|unsuccessful\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failing();

    [GeneratedRegex(@"\b(?:accept|accepts|accepted|approve|approves|approved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Accepting();

    [GeneratedRegex(@"\b(?:reject|rejects|rejected|refuse|refuses|refused|turned down)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rejecting();

    [GeneratedRegex(@"\b(?:easy|easily|easier|straightforward|simple|smoothly)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Easy();

    [GeneratedRegex(@"\b(?:hard to|harder|difficult|difficulty|difficulties|complicated)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hard();

    [GeneratedRegex(@"\b(?:cheap|cheaper|inexpensive)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cheap();

    [GeneratedRegex(@"\b(?:dear|dearer|expensive|costlier)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dear();
}
