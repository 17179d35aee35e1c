namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Numbers from nought to twenty as words, as people say how many there are of a thing.</summary>
internal static class SmallNumbers
{
    private static readonly string[] Words =
    [
        "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>The number, or null where the text is no such word.</summary>
    public static int? Read(string typed) => typed.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "zero" or "none" => 0,
        "just one" or "a single one" or "only one" => 1,
        "a couple" => 2,
        "a dozen" => 12,
        var word => Array.IndexOf(Words, word) is var place and >= 0 ? place : null,
    };
}
