using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>How far a characteristic is met, as an officer judges it.</summary>
internal static class Rating
{
    public const string Met = "met";
    public const string Partly = "partly";
    public const string Not = "not";

    /// <summary>Nothing shows it either way.</summary>
    public const string None = "none";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Met, "Met") { Words = ["yes", "y", "fully", "fully met", "is met", "in place", "achieved", "green"] },
        new(Partly, "Partly met") { Words = ["partially", "partially met", "partly", "partial", "in part", "part met", "to some extent", "somewhat", "some", "half", "amber"] },
        new(Not, "Not met") { Words = ["no", "n", "unmet", "not yet", "not at all", "missing", "red"] },
        new(None, "No evidence") { Words = ["none", "no evidence yet", "none found", "nothing", "unknown", "not known", "not sure", "unsure", "don't know", "dont know", "do not know", "no idea"] },
    ];

    /// <summary>The rating in words; "Not rated yet" for null.</summary>
    public static string Show(string? rating) => Choices.FirstOrDefault(choice => choice.Value == rating)?.Title ?? "Not rated yet";
}
