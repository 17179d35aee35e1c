using System.Collections.Immutable;

namespace AssistantBot.Conversation.Forms;

/// <summary>What keeps a form from its result, by the path of the field that it stands beside.</summary>
internal static class FormFaults
{
    private const string Needed = "This is needed to work it out.";

    public static IReadOnlyDictionary<string, string> Of(OpenForm open)
    {
        var missing = open.Questions.Missing.ToList();
        if (missing.Count == 0 && open.Plugin.Check(open.Applying) is [var problem, ..]) return ImmutableSortedDictionary<string, string>.Empty.Add(problem.Path, problem.Reason);
        return missing.SelectMany(question => Faults(open, question)).DistinctBy(fault => fault.Key).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>A column's question is about each of its rows.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Faults(OpenForm open, FormQuestion question) => question switch
    {
        { AsksRows: true, List: { } list } => [KeyValuePair.Create(question.Path, $"At least {FormWording.Count(Math.Max(1, list.Least), list)} {(list.Least > 1 ? "are" : "is")} needed.")],
        { AsksColumn: true, List: { } list } => open.Questions.RowsOf(question).Select(row => KeyValuePair.Create(list.Path(row, question.Field.Id), Needed)),
        _ => [KeyValuePair.Create(question.Path, Needed)],
    };
}
