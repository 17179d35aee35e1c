using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.AgreementOutline;

/// <summary>What is to be done before an agreement is signed.</summary>
/// <param name="For"><see cref="CarriedWords.InHouse"/>, <see cref="CarriedWords.External"/> or both.</param>
internal sealed record AgreementStep(string For, string Text, IReadOnlyList<Citation> Read)
{
    private const string Both = "both";

    public bool IsFor(string delivery) => For == Both || For == delivery;

    /// <exception cref="ToolkitException">A cell is empty, or holds another word than it may.</exception>
    public static IReadOnlyList<AgreementStep> ReadTable(ToolkitTable table) =>
        [.. table.Rows.Select(row => new AgreementStep(
            table.OneOf(row, "For", [CarriedWords.InHouse, CarriedWords.External, Both]), table.Words(row, "Step"), table.Places(row, "Read")))];
}
