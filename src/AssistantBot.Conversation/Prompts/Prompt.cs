using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace AssistantBot.Conversation.Prompts;

/// <summary>A prompt that was read and proved, ready to be filled in.</summary>
internal sealed class Prompt
{
    private readonly PromptFile _file;
    private readonly HandlebarsTemplate<object, object> _template;

    /// <exception cref="HandlebarsException">The template cannot be compiled.</exception>
    public Prompt(PromptFile file, IHandlebars handlebars) => (_file, _template) = (file, handlebars.Compile(file.Template));

    public string Name => _file.Name;

    public IReadOnlyList<PromptVariable> Variables => _file.InputVariables;

    /// <summary>The prompt with its variables filled in. Values are texts, numbers, or lists of dictionaries; they are put in as they are and never read as a template.</summary>
    /// <exception cref="ArgumentException">A required variable is missing, or one is given that the prompt does not have.</exception>
    public string Render(params IEnumerable<(string Name, object? Value)> values)
    {
        var given = values.Where(value => value.Value is not null).ToDictionary(value => value.Name, value => value.Value!, StringComparer.Ordinal);
        if (given.Keys.FirstOrDefault(name => Variables.All(variable => variable.Name != name)) is { } unknown) throw new ArgumentException($"the prompt {Name} has no variable {unknown}", nameof(values));
        foreach (var variable in Variables.Where(variable => !given.ContainsKey(variable.Name)))
            given[variable.Name] = variable.IsRequired ? throw new ArgumentException($"the prompt {Name} needs {variable.Name}", nameof(values)) : variable.Default;
        return _template(given).Trim();
    }

    /// <summary>How the model is asked.</summary>
    public ChatOptions Options()
    {
        var settings = _file.ExecutionSettings.GetValueOrDefault("default");
        return new ChatOptions { Temperature = settings?.Temperature, MaxOutputTokens = settings?.MaxTokens };
    }
}
