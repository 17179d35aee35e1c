using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads a value with the words that people wrap around one: "it's about £1.2m a year", "by population, I think".</summary>
internal static partial class LooseReader
{
    /// <summary>A longer text says more than which choice is meant.</summary>
    private const int LongestChoice = 60;

    public static FieldReading Read(Field field, string typed)
    {
        var reading = field.Read(typed);
        if (reading.Value is not null || field is TextField or YesNoField) return reading;
        if (field is ChoiceField) return Chosen(field, typed) is { } chosen ? FieldReading.Accepted(chosen) : reading;
        var bare = Behind().Replace(Before().Replace(typed.Trim().Replace('’', '\''), ""), "");
        return bare.Length > 0 && field.Read(bare) is { Value: not null } read ? read : reading;
    }

    /// <summary>The one choice that is named inside the text; null where none or several are, or where it is denied.</summary>
    private static string? Chosen(Field field, string typed)
    {
        var said = Wish.Normal(typed);
        if (said.Length > LongestChoice || said.EndsWith('?')) return null;
        var named = field.Choices
            .SelectMany(choice => choice.Words.Append(choice.Value).Append(choice.Title).Select(word => (choice.Value, Word: Wish.Normal(word))))
            .Where(each => each.Word.Length > 0 && Stands(each.Word, said)).ToList();
        var longest = named.Where(each => !named.Exists(other => other.Word.Length > each.Word.Length && Stands(each.Word, other.Word))).ToList();
        var values = longest.Select(each => each.Value).Distinct(StringComparer.Ordinal).ToList();
        return values.Count == 1 && !Denied().IsMatch(said.Replace(longest[0].Word, " ", StringComparison.Ordinal)) ? values[0] : null;
    }

    private static bool Stands(string word, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(word)}(?!\w)");

    [GeneratedRegex(@"\b(?:not|no|never|except|but|or|without|instead|rather)\b|n't\b")]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:(?:it'?s|it is|it was|that'?s|that is|they are|we have|we've got|we've|there are|they have|say|about|around|roughly|approximately|approx\.?|circa|just|only|currently|i think|probably|let'?s say|make it|put|up to|with|is|are|to|at|of)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:\s+(?:please|thanks|thank you|people|residents|inhabitants|staff|ftes?|tickets|transactions|each|or so|roughly|approximately|i think|in total|altogether|in all|(?:a|per|every|each) (?:year|annum)|annually|p\.?a\.?))+[.!]*$|[.!]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
