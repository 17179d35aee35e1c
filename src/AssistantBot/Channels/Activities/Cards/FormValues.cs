using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>What the inputs of a form card hold.</summary>
internal sealed class FormValues(FormCard card)
{
    private readonly FormCorrection? _correction = card.Correction;

    /// <summary>The answers that decide which inputs there are. A card that is corrected has the same as before, so that nobody looks for what they had entered.</summary>
    public FormAnswers Layout { get; } = card.Correction?.Layout ?? card.Answers;

    public FieldInput Input(Field field, string path, string label) =>
        new(field, path, label, card.Answers[path]) { Entered = _correction?.Entered.GetValueOrDefault(path), Fault = Fault(path) };

    /// <summary>Why what stands at a path was not taken, or null.</summary>
    public string? Fault(string path) => _correction?.Faults.GetValueOrDefault(path);

    /// <summary>Whether anything of a field or a list was not taken, in columns of which the condition is true.</summary>
    public bool HasFault(string field, Func<string, bool> column) =>
        _correction?.Faults.Keys.Select(FormPath.Parts).Any(path => path.Field == field && (path.Column.Length == 0 || column(path.Column))) == true;
}
