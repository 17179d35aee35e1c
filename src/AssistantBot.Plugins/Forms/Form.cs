namespace AssistantBot.Plugins.Forms;

/// <summary>What a plugin asks: typed fields in the order in which they are asked.</summary>
/// <param name="Introduction">What is about to be asked, in one or two sentences.</param>
/// <param name="Fields">At least one field, with unique ids.</param>
public sealed record Form(string Introduction, IReadOnlyList<Field> Fields)
{
    /// <summary>JSON property of the input that holds the fields, such as <c>answers</c>; null where they stand at the top.</summary>
    public string? Property { get; init; }

    /// <summary>The field or column at a path, or null.</summary>
    public Field? Find(string path)
    {
        var (id, row, column) = FormPath.Parts(path);
        var field = Fields.FirstOrDefault(field => field.Id == id);
        return row == 0 ? field : (field as RecordsField)?.Column(column);
    }

    /// <summary>Position of a field, counted from 0; of a path into a list, the list's.</summary>
    public int IndexOf(string path)
    {
        var id = FormPath.Parts(path).Field;
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Id == id) return i;
        }

        return -1;
    }
}

/// <summary>Why the answers taken together make no report yet.</summary>
/// <param name="Path">The answer to mend.</param>
/// <param name="Reason">What is wrong and what to give instead, in one sentence.</param>
public sealed record FormProblem(string Path, string Reason);
