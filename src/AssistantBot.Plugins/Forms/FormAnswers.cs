using System.Collections.Immutable;

namespace AssistantBot.Plugins.Forms;

/// <summary>Accepted answers: canonical values by field id.</summary>
public sealed class FormAnswers(ImmutableSortedDictionary<string, string> values)
{
    public static FormAnswers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Canonical values by field id.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; } = values;

    /// <summary>The value of a field, or null where it was not answered.</summary>
    public string? this[string id] => Values.GetValueOrDefault(id);

    public FormAnswers With(string id, string value) => new(Values.SetItem(id, value));

    public FormAnswers Without(string id) => new(Values.Remove(id));
}
