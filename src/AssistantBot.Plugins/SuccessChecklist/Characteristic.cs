using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>A characteristic of success, with what helps where it is missing.</summary>
/// <param name="Number">Its row in Appendix A.</param>
/// <param name="Text">What it says, in the corpus's words.</param>
/// <param name="Label">A few words for it.</param>
/// <param name="FoundBy">Phrases by which a document shows it, parted by commas.</param>
/// <param name="Advice">What the toolkits advise, with the passages.</param>
/// <param name="LearnFrom">Which cases show it, with the passages.</param>
/// <param name="Question">What a scrutiny member should ask.</param>
/// <param name="Source">Its row.</param>
internal sealed record Characteristic(
    string Number, string Text, string Label, string FoundBy, ToolkitCell Advice, ToolkitCell LearnFrom, string Question, Citation Source);

/// <param name="When">open, gaps or always.</param>
internal sealed record ChecklistStep(string When, string Text, IReadOnlyList<Citation> Read);
