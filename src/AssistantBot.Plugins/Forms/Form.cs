namespace AssistantBot.Plugins.Forms;

/// <summary>What a plugin asks: typed fields in the order in which they are asked.</summary>
/// <param name="Introduction">What is about to be asked, in one or two sentences.</param>
/// <param name="Fields">At least one field, with unique ids.</param>
public sealed record Form(string Introduction, IReadOnlyList<Field> Fields)
{
    /// <summary>The field with that id, or null.</summary>
    public Field? Find(string id) => Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>Position of a field, counted from 0.</summary>
    public int IndexOf(string id)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Id == id) return i;
        }

        return -1;
    }
}
