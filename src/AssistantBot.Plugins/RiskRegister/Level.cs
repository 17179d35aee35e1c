using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>Low, medium and high, by the letters of HMEP's tables.</summary>
internal static class Level
{
    public const string High = "H";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("L", "Low") { Words = ["lo", "small", "minor", "unlikely", "green", "1"] },
        new("M", "Medium") { Words = ["med", "moderate", "middle", "possible", "amber", "2"] },
        new(High, "High") { Words = ["hi", "large", "severe", "major", "likely", "very high", "red", "3"] },
    ];

    /// <summary>Likelihood and consequence joined as HMEP's tables join them, "M/H"; null where one is missing.</summary>
    public static string? Combine(string? likelihood, string? consequence) => likelihood is null || consequence is null ? null : $"{likelihood}/{consequence}";

    /// <summary>1 for low to 3 for high; 0 for no rating.</summary>
    public static int Rank(string? level) => level is null ? 0 : 1 + Choices.TakeWhile(choice => choice.Value != level).Count();

    public static bool IsLevel(string text) => Choices.Any(choice => choice.Value == text);
}
