using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Prompts;

/// <summary>What makes a prompt file right.</summary>
internal static partial class PromptRules
{
    /// <summary>The one format of templates that is read.</summary>
    public const string Format = "handlebars";

    private const int MostTokens = 8_000;

    /// <summary>What is wrong with a file, as the rest of a sentence about it; null where nothing is.</summary>
    public static string? Problem(PromptFile file, string name)
    {
        var settings = file.ExecutionSettings.GetValueOrDefault("default");
        return file.Name != name ? $"has the name \"{file.Name}\"; write name: {name}"
            : file.Description.Trim().Length == 0 ? "has no description; say in a sentence what it is for"
            : file.TemplateFormat != Format ? $"has the template_format \"{file.TemplateFormat}\"; write template_format: {Format}"
            : file.Template.Trim().Length == 0 ? "has no template; write what the model is told"
            : file.InputVariables.FirstOrDefault(variable => !VariableName().IsMatch(variable.Name) || variable.Description.Trim().Length == 0) is { } nameless ? $"has an input variable \"{nameless.Name}\" without a name of letters or without a description; write both"
            : file.InputVariables.GroupBy(variable => variable.Name).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"declares {twice.Key} twice; keep one"
            : file.InputVariables.FirstOrDefault(variable => !IsUsed(file.Template, variable.Name)) is { } unused ? $"declares {unused.Name}, which its template does not use; use it or take it out"
            : settings?.Temperature is < 0 or > 2 ? "has a temperature outside 0 to 2; correct it, or take it out"
            : settings?.MaxTokens is not (> 0 and <= MostTokens) ? $"has no max_tokens between 1 and {MostTokens} below execution_settings: default; write one"
            : null;
    }

    /// <summary>What an item of a list may have.</summary>
    private static readonly string[] ItemFields = ["number", "place", "title", "text", "sentence", "reason"];

    /// <summary>A value for each variable, with which a template is tried out; a list where the template goes through it.</summary>
    public static IEnumerable<(string Name, object? Value)> Samples(PromptFile file) => file.InputVariables.Select(variable =>
        (variable.Name, Regex.IsMatch(file.Template, $@"\{{\{{#each {variable.Name}\}}\}}") ? (object?)new[] { ItemFields.ToDictionary(field => field, _ => "sample") } : "sample"));

    private static bool IsUsed(string template, string variable) =>
        Expression().Matches(template).Any(match => Regex.IsMatch(match.Value, $@"(?<![\w.]){variable}(?!\w)"));

    [GeneratedRegex(@"^[a-z][a-z_]*$")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"\{\{.+?\}\}")]
    private static partial Regex Expression();
}
