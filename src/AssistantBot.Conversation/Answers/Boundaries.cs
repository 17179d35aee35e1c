using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Answers;

/// <summary>What the assistant does not say whatever the corpus holds: opinions of law on a case, predictions, today's figures, personal data.</summary>
internal static partial class Boundaries
{
    /// <summary>The refusal, or null where the question may be answered.</summary>
    public static Reply? Match(string question)
    {
        if (PersonalData().IsMatch(question)) return Refuse("I hold no telephone numbers, e-mail addresses or other personal details. The council or body itself can put you in touch.");
        if (LegalOpinion().IsMatch(question)) return Refuse("I can't give an opinion of law. Ask your council's legal officer; I can tell you what the toolkits say about the powers that councils have used.");
        if (Prediction().IsMatch(question)) return Refuse("The toolkits I hold don't answer that: they describe what happened and what was expected then, and I make no predictions.");
        return Today().IsMatch(question) ? Refuse("The toolkits I hold don't answer that: they date from 2009 to 2013, and I have nothing on how things stand today.") : null;
    }

    private static Reply Refuse(string text) => new(ReplyKind.Abstain, text);

    [GeneratedRegex(@"\b((phone|telephone|mobile|contact|fax) (number|no\.?)|(phone|telephone|mobile) (of|for)|e-?mail( address)?( of| for|\?|$)|e-?mail address|home address|date of birth|salary|salaries|where does .{2,60} live|how old is)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"\b(judge|court|tribunal|ombudsman) (would |will |might )?(find|rule|decide|say)\b|\b(is|are|was|would|will|could) (our|my|this|that) .{0,80}\b(lawful|unlawful|legal|illegal|enforceable|valid)\b|\b(would|could|can|will|might) (we|our council|i|they) (be|get) (sued|fined|liable|prosecuted)\b|\b(are|would|could) we (be )?(in breach|breaking the law|liable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LegalOpinion();

    [GeneratedRegex(@"^\W*(so |and )?will\b.{0,120}\b(20[2-9]\d|next year|in the future|succeed|survive|in (five|ten) years)\b|\b(will|is going to|are going to) .{0,60}\b(next year|in the future|by 20[2-9]\d|in 20[2-9]\d)\b|\bpredict(ion|ed)? for\b|\bforecast for\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prediction();

    [GeneratedRegex(@"\b(20(1[4-9]|[2-9]\d)|this (year|month|quarter|week)|latest (figure|figures|quarter|year|number|numbers|data|results?)|up[- ]to[- ]date|(country|world|england|uk|council) today)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
