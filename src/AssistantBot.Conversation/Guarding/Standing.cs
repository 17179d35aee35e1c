using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Whether a text tells what has come about or what is only hoped for.</summary>
internal static partial class Standing
{
    /// <summary>True where something is expected, planned or aimed at.</summary>
    public static bool IsExpected(string text) => Expected().IsMatch(text);

    /// <summary>True where the figure is an estimate: it may be given as one, or plainly, but not as something achieved.</summary>
    public static bool IsEstimate(string text) => Estimate().IsMatch(text);

    /// <summary>True where it may or would be so: weaker than an expectation, and no claim that it is.</summary>
    public static bool IsPossible(string text) => Possible().IsMatch(text);

    /// <summary>True where something was done.</summary>
    public static bool IsDone(string text) => Done().IsMatch(text);

    /// <summary>True where something has come about, beyond doubt.</summary>
    public static bool IsAchieved(string text) => Achieved().IsMatch(text);

    /// <summary>True where something is told as past.</summary>
    public static bool IsPast(string text) => IsDone(text) || Past().IsMatch(text);

    /// <summary>True where something is meant to be done and has not been.</summary>
    public static bool IsIntended(string text) => Intended().IsMatch(text);

    [GeneratedRegex(@"\b(?<!than (?:first |originally |at first )?)(?:expect(?:s|ed|ing|ations?)?|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|forecasts?|projected|projections?|anticipat(?:e|es|ed|ing)|aim(?:s|ed|ing)?|predict(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|propos(?:e|es|ed|als?)|potential(?:ly)?|goals?|predicted|indicative|scope to|was to|were to|is to|are to|due to (?:save|be|rise|reach))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Expected();

    [GeneratedRegex(@"\bestimat(?:e|es|ed|ing|ion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Estimate();

    [GeneratedRegex(@"\b(?:would|could|might|may|can|should|will|up to|likely|ought|if|possible|possibly)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possible();

    [GeneratedRegex(@"(?<!\b(?:to|to have|to be) )\b(?:achiev(?:e|es|ed|ing)|realis(?:ed|es)|deliver(?:s|ed)|made|saved|secured|actual(?:ly)?|already|(?:has|have|had|was|were)(?: been)? (?!expected|planned|projected|estimated|anticipated|predicted|proposed|intended|targeted|aimed|hoped|used|based)\w+ed|cut|reduced|fell|rose|earned|spent|paid|received|recouped|recovered|gained|reached|hit|brought|(?:has|have|had) (?:given|grown|led|met|taken|won)|(?:is|are|was|were) (?:saving|making|earning|paying|spending))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    [GeneratedRegex(@"(?<!\b(?:be|to|to have|not|not yet) )\b(?:achieved|realised|delivered|saved|secured|actual(?:ly)?|already|generated|yielded|(?:achiev(?:es|ing)|meet(?:s|ing)?|hit(?:s|ting)?) (?:its|their|the|all)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Achieved();

    [GeneratedRegex(@"\b(?!(?:shared|combined|based|used|named|called|need|indeed|expected|planned|projected|proposed|intended|joined-up|limited|united)\b)[a-z]{3,}ed\b|\b(?:became|began|brought|grew|fell|rose|took|gave|went)\b")]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:(?:has|have|had) \w+ plans?|meant to|plan(?:s|ned|ning)? (?:to|for|on|a|next)|aim(?:s|ed|ing)? (?:to|at|for)|intend(?:s|ed)?|propos(?:e|es|ed)|hop(?:e|es|ed|ing) to|expect(?:s|ed)? to|want(?:s|ed)? to|considering|target (?:of|saving|for|is|was)|was to|were to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Intended();
}
