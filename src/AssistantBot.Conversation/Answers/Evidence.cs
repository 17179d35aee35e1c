using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Answers;

/// <summary>Whether a text holds the sort of thing that is asked for.</summary>
internal static partial class Evidence
{
    /// <summary>True where a question about how much is about money rather than a number.</summary>
    public static bool AsksForMoney(string question) => Money().IsMatch(question) && !Number().IsMatch(question);

    /// <summary>True where the text has an amount of money or a share, or any figure.</summary>
    public static bool HasFigure(string text, bool money) => money ? Amount().IsMatch(text) : Figure().IsMatch(text);

    /// <summary>True where the text has a date or a length of time.</summary>
    public static bool HasDate(string text) => Date().IsMatch(text);

    [GeneratedRegex(@"\b(sav(e|es|ed|ing|ings)|cost|costs|pay|pays|paid|spend|spent|price|fees?|budget|money|income|turnover|worth|value|invest(ed|ment)?)\b|£", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bhow (many|long|often|soon|far)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"£|\bper cent\b|%|\bpounds?\b|\b\d{2,3},\d{3}\b|\bpence\b|\bmillion\b|\bno (figure|amount|cost|saving)|\babsent\b|\bnot (stated|given|printed|say)", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[£%]|\d|\bper cent\b|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|seventeen|half|third|quarter|dozen|once|twice|both|monthly|annual(ly)?|yearly|weekly|daily)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(months?|years?|weeks?)\b")]
    private static partial Regex Date();
}
