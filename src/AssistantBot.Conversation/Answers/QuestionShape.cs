using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Answers;

/// <summary>What sort of thing is asked for; it decides the shape of the answer and what the evidence must hold.</summary>
internal enum QuestionShape
{
    /// <summary>Anything else.</summary>
    Open,

    /// <summary>An amount, a share, a number or a length of time.</summary>
    HowMuch,

    /// <summary>A date, a year or a length of time.</summary>
    When,

    /// <summary>A person or a body.</summary>
    Who,

    /// <summary>All of several things.</summary>
    List,

    /// <summary>What a term means.</summary>
    Define,

    /// <summary>How something is done.</summary>
    HowTo,

    /// <summary>Two things beside each other.</summary>
    Compare,

    /// <summary>Whether something is so.</summary>
    YesNo,
}

/// <summary>Tells the shape from the words.</summary>
internal static partial class QuestionShapes
{
    /// <summary>Spaces from which a line without a question word is no shorthand any more.</summary>
    private const int LongShorthand = 8;

    public static QuestionShape Of(string question)
    {
        var text = question.Trim();
        if (Compare().IsMatch(text)) return QuestionShape.Compare;
        if (Method().IsMatch(text)) return QuestionShape.HowTo;
        if (HowMuch().IsMatch(text) || (ShortMoney().IsMatch(text) && text.Count(c => c == ' ') < LongShorthand)) return QuestionShape.HowMuch;
        if (When().IsMatch(text)) return QuestionShape.When;
        if (Define().IsMatch(text)) return QuestionShape.Define;
        if (List().IsMatch(text)) return QuestionShape.List;
        if (Who().IsMatch(text)) return QuestionShape.Who;
        if (HowTo().IsMatch(text)) return QuestionShape.HowTo;
        return YesNo().IsMatch(text) ? QuestionShape.YesNo : QuestionShape.Open;
    }

    [GeneratedRegex(@"\b(how (much|many|big|large|long|often|far|soon|old)|what (amount|share|percentage|proportion|number|figure|sum|total|price|cost|saving)|what per ?cent|what('?s| is| was| were| did)? .{0,40}\b(cost|costs|saving|savings|price|turnover|ratio|budget|percentage)|average saving|cost of|(what|how) did .{1,60}\b(save|cost|pay|spend))\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"^(?!.*\b(how|why|what are|which|list|risks?|recover\w*|split|shared?|record\w*|measur\w*)\b).*\b(savings?|saved|costs?|price|turnover|payback)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShortMoney();

    [GeneratedRegex(@"\b(compare[ds]?|comparing|comparison|differences?|differ(s|ed)?|different from|versus|vs|(saved?|cost|took|paid|got) more|(bigger|larger|smaller|cheaper|longer|better) .{0,30}\bor\b|side by side|set .{3,60} against|one (road|way|route)\b.{1,60}\b(another|the other|t.other))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compare();

    [GeneratedRegex(AskedValue.NoCondition + @"(^\W*((and|so|but|ok) )?(since )?when\b(?! (we|you|i|they|councils|a|the) )|^\W*when (did|was|were|is|are|does|will|has|had)\b|,? (by|since|and) when\b|\b(what (year|date|month|day)|which (year|month)|how long ago|when (did|was|were))\b)", RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"^(so )?(what('?s| is| are| does)|whats|wots|define|meaning of|explain)\b.{0,30}\b(mean|means|stand for|meant by|definition)\b|^(define|meaning of|definition of)\b|^what('?s| is) (a|an|the)? ?[\w' -]{2,40}\?*$", RegexOptions.IgnoreCase)]
    private static partial Regex Define();

    [GeneratedRegex(@"\b(what are|what were|which|list|all (the|of)|name (the|all)|what (kinds?|types?|sorts?|steps|stages|headings|risks|lessons|benefits|barriers|drivers|questions|models|reasons|factors|services|principles|characteristics|options|things|areas|parts|challenges|issues|problems|pitfalls|advantages|disadvantages|indicators|measures)|the (main|key|five|six|seven|eight|nine|ten|thirteen|seventeen)|(examples|types|kinds|sorts) of|should .{1,40}\b(include|contain|cover)|goes? (in|into)|what could go wrong|what (?!(is|was|does|has|costs?|savings?|percentages?)\b)[\w-]{2,}(?<!s)s (should|could|can|might|must|do|did) (we|i|you|they|it|a council|councils|one)|(give|show|send|tell|list|read) (me|us) (the |a |your |all )*([\w-]+ ){0,3}(table|matrix|checklist|register|questionnaire|list|headings|criteria|questions|steps))\b", RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(@"\b(who|whom|whose|which (council|councils|authority|authorities|partner|company|person|officer|councillor|body))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Who();

    [GeneratedRegex(@"^\W*((and|so|but|ok) )?how (can|could|should|might|would|do|to|is|are)\b(?!.{0,40}\b(save|cost|pay|spend|compare)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(how (do|can|should|could|would|might|to|does|did|is|are|was|were)|what (should|do|can|must) (we|i|you|a council|councils)|steps)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowTo();

    [GeneratedRegex(@"^(and |so |but )?(is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|isn't|aren't|doesn't|don't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YesNo();
}
