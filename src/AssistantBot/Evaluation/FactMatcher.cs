using System.Text.RegularExpressions;

namespace AssistantBot.Evaluation;

/// <summary>Tells whether an answer states a fact. White space, dashes, quotes, per cent signs and commas in numbers are made equal.</summary>
internal static partial class FactMatcher
{
    /// <summary>Wordings up to this length, and numbers, must stand as whole words.</summary>
    private const int ShortWording = 4;

    /// <summary>True where one of the wordings stands in the answer.</summary>
    public static bool States(string answer, IEnumerable<string> wordings) => wordings.Any(wording => Holds(Normal(answer), Normal(wording)));

    private static bool Holds(string answer, string wording) =>
        wording.Length <= ShortWording || NumberPattern().IsMatch(wording)
            ? Regex.IsMatch(answer, $@"(?<![\w.]){Regex.Escape(wording)}(?!\w)")
            : answer.Contains(wording, StringComparison.Ordinal);

    private static string Normal(string text)
    {
        var normal = text.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        normal = ThousandsPattern().Replace(normal, "");
        normal = PerCentPattern().Replace(normal, "%");
        return SpacePattern().Replace(normal, " ").Trim();
    }

    [GeneratedRegex(@"^[£\d.,%kmbn ]+$")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"(?<=\d),(?=\d)")]
    private static partial Regex ThousandsPattern();

    [GeneratedRegex(@"\s*(per ?cent|%)")]
    private static partial Regex PerCentPattern();

    [GeneratedRegex(@"[\s\-–—‑]+")]
    private static partial Regex SpacePattern();
}
