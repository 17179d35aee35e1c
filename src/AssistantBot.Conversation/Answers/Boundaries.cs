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

    [GeneratedRegex(@"\b(phone|telephone|mobile|e-?mail|home address|postal address|salary|date of birth|contact (details|number))\b.{0,40}\b(of|for|is|number|address|does|earn)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"\b(is it|would it be|are we|would we be|can we be|could we be) (legal|lawful|illegal|unlawful|sued|in breach|breaking the law|liable)\b.{0,60}\b(we|us|our|i|my)\b|\b(would|could|can|will) (we|our council|i) (be|get) (sued|fined|liable|prosecuted)\b|\bour (contract|agreement) (valid|enforceable|legal|lawful)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LegalOpinion();

    [GeneratedRegex(@"\b(will|is going to|are going to) .{0,60}\b(next year|in (the )?future|in 20[2-9]\d|by 20[2-9]\d|succeed|in ten years|in five years)\b|\bpredict|\bforecast\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prediction();

    [GeneratedRegex(@"\b(20(1[4-9]|[2-9]\d)|this year|last year|right now|these days|nowadays|currently|at the moment|latest|up to date|up-to-date|today'?s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
