using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Whether an amount comes every year or once.</summary>
internal static partial class Recurrence
{
    /// <summary>False where one text has an amount every year and the other once.</summary>
    /// <param name="said">The sentence's part about the amount.</param>
    /// <param name="held">The evidence's part about it.</param>
    /// <param name="around">All that stands about it in the evidence.</param>
    public static bool Fits(string said, string held, string around)
    {
        if (Total().IsMatch(said) && !Yearly().IsMatch(said)) return !Yearly().IsMatch(held) || Total().IsMatch(held);
        return !Yearly().IsMatch(said) || Total().IsMatch(said) || Yearly().IsMatch(around);
    }

    [GeneratedRegex(@"\b(?:(?<!\b(?:after|for|within|in|half|over|about|around|of|than|once) )a year\b(?! (?:later|earlier|before|after|ago))|per (?:year|annum)|(?:each|every) year|annual|annually|yearly|year[- ]on[- ]year|full[- ]year|p\.a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b(?:in all|in total|altogether|one-off|lump sum|total(?:led|s)?|whole[- ]life)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
