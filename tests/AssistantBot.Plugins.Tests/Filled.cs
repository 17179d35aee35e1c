using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Tests;

/// <summary>Fills in forms as people would: each text is read by its field.</summary>
internal static class Filled
{
    /// <param name="typed">Pairs of path and text.</param>
    public static FormAnswers In(IPlugin plugin, params (string Path, string Text)[] typed) => typed.Aggregate(FormAnswers.None, (answers, entry) =>
    {
        var reading = (plugin.Form.Find(entry.Path) ?? throw new ArgumentException($"no field at {entry.Path}")).Read(entry.Text);
        return answers.With(entry.Path, reading.Value ?? throw new ArgumentException($"{entry.Path}: {reading.Reason}"));
    });

    /// <summary>The same answers with partners of these names.</summary>
    public static FormAnswers WithPartners(this FormAnswers answers, params string[] names) =>
        answers.WithRows("partners", [.. names.Select(name => FormAnswers.None.With("name", name))]);
}
