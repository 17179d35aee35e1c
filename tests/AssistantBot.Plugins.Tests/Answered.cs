using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Tests;

/// <summary>Answers as a form accepts them.</summary>
internal static class Answered
{
    /// <summary>Each field by its id, read from what a person types.</summary>
    public static FormAnswers By(Form form, params (string Id, string Typed)[] answers) => answers.Aggregate(FormAnswers.None, (given, answer) =>
        given.With(answer.Id, form.Find(answer.Id)!.Read(answer.Typed) is { Value: { } value } ? value : throw new ArgumentException(form.Find(answer.Id)!.Read(answer.Typed).Reason)));

    /// <summary>Partners by name.</summary>
    public static FormAnswers WithPartners(this FormAnswers answers, params string[] names) =>
        answers.WithRows("partners", [.. names.Select(name => FormAnswers.None.With("name", name))]);
}
