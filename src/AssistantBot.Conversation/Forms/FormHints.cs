using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Conversation.Forms;

/// <summary>Shows people by an example of their own form how an answer is changed.</summary>
internal static class FormHints
{
    /// <summary>"change 3 to no", "change the population of East Lindsey to 95,000".</summary>
    public static string Change(OpenForm open)
    {
        if (open.IsQuestionnaire) return "change 3 to no";
        foreach (var list in open.Form.Fields.OfType<RecordsField>().Where(list => list.Applies(open.Applying) && open.Applying.Count(list.Id) > 0))
        {
            if (FormWording.Lead(list, open.Applying) is not { } column) continue;
            return list.Given.Count > 0
                ? $"change {Math.Min(3, list.Given.Count)} to {Value(column)}"
                : $"change {FormWording.The(column)} of {FormRows.Title(list, 1, open.Applying)} to {Value(column)}";
        }

        var field = open.Form.Fields.FirstOrDefault(field => field is not RecordsField && open.Applying[field.Id] is not null) ?? open.Form.Fields[0];
        if (field is TextField { Carries: CarriedWords.Service }) return open.Applying[field.Id] == "street lighting" ? "call it highways" : "call it street lighting";
        return field is RecordsField rows ? $"add a {rows.RowName}" : $"change {FormWording.The(field)} to {Value(field)}";
    }

    private static string Value(Field field) => field switch
    {
        { Choices.Count: > 0 } => field.Choices[Math.Min(1, field.Choices.Count - 1)].Title.ToLowerInvariant(),
        { Example: { } example } => example,
        MoneyField => "£1.2m",
        PercentField => "40",
        NumberField => "95",
        DateField => "1 April 2027",
        _ => "other words",
    };
}
