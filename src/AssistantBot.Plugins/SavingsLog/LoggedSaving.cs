using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SavingsLog;

/// <param name="Amount">Pounds, or null where it can't be quantified.</param>
/// <param name="Kind">Canonical value of the kind.</param>
/// <param name="IsExpected">True where it is not achieved yet.</param>
internal sealed record LoggedSaving(string Name, decimal? Amount, string Kind, bool IsExpected, string? Evidence)
{
    public static IReadOnlyList<LoggedSaving> Read(FormAnswers answers) =>
    [
        .. answers.Rows(SavingsLogForm.Savings).Select(row => new LoggedSaving(
            row[SavingsLogForm.What] ?? "",
            row.Amount(SavingsLogForm.Amount),
            row[SavingsLogForm.Kind] ?? SavingsLogForm.NonCashable,
            row[SavingsLogForm.Standing] == SavingsLogForm.Expected,
            row[SavingsLogForm.Evidence])),
    ];
}
