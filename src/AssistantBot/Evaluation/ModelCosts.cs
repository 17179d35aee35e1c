using System.Globalization;

namespace AssistantBot.Evaluation;

/// <summary>What a language model had to do with an evaluation.</summary>
/// <param name="Asked">Questions that reached it.</param>
/// <param name="Wrote">Replies that it wrote.</param>
/// <param name="Cost">Pounds, by the prices that are set.</param>
/// <param name="Removed">Sentences that were left out.</param>
/// <param name="Faults">How often each fault kept its words back.</param>
internal sealed record ModelCosts(int Asked, int Wrote, long InputTokens, long OutputTokens, decimal Cost, int Removed, IReadOnlyDictionary<string, int> Faults)
{
    /// <summary>Null where no question reached a model.</summary>
    public static ModelCosts? Of(IReadOnlyList<EvalResult> results)
    {
        var uses = results.Select(result => result.Model).OfType<Conversation.Turns.ModelUse>().ToList();
        return uses.Count == 0 ? null : new ModelCosts(
            uses.Count, uses.Count(use => use.Wrote), uses.Sum(use => use.InputTokens), uses.Sum(use => use.OutputTokens), uses.Sum(use => use.Cost), uses.Sum(use => use.Removed),
            uses.Where(use => use.Fault is not null).GroupBy(use => use.Fault!).ToDictionary(group => group.Key, group => group.Count()));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"The model was asked {Asked} questions and wrote {Wrote} answers; {InputTokens + OutputTokens} tokens, {(InputTokens + OutputTokens) / Asked} a question; £{Cost:F4}, £{Cost / Asked:F4} a question; {Removed} sentences left out{string.Concat(Faults.Select(fault => $"; {fault.Value} times {fault.Key}"))}.");
}
