using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>What is known of one characteristic.</summary>
/// <param name="Rating">As <see cref="SuccessChecklist.Rating"/> names it, or null where nobody rated it.</param>
/// <param name="Evidence">What people wrote or a document says, or null.</param>
/// <param name="Found">As <see cref="FoundInDocument"/> names it, or null where no document was read.</param>
internal sealed record Finding(Characteristic Characteristic, string? Rating, string? Evidence, string? Found)
{
    public bool IsGap => Rating is SuccessChecklist.Rating.Partly or SuccessChecklist.Rating.Not or SuccessChecklist.Rating.None;

    /// <summary>Worth a question: a gap, met on nobody's evidence, or not rated while the document is silent.</summary>
    public bool IsQuestionable => IsGap || (Rating == SuccessChecklist.Rating.Met && Evidence is null) || (Rating is null && Found == FoundInDocument.None);
}

/// <summary>Whether a document that was read has passages on a characteristic. It is no rating: a passage may say that something is missing.</summary>
internal static class FoundInDocument
{
    public const string Evidence = "evidence found";
    public const string None = "none found";

    public static IReadOnlyList<Choice> Choices { get; } = [new(Evidence, "Evidence found"), new(None, "None found")];
}
