using YamlDotNet.Serialization;

namespace AssistantBot.Conversation.Prompts;

/// <summary>A prompt as its file has it: Semantic Kernel's prompt format in YAML.</summary>
internal sealed class PromptFile
{
    [YamlMember(Alias = "name")]
    public string Name { get; set; } = "";

    [YamlMember(Alias = "description")]
    public string Description { get; set; } = "";

    [YamlMember(Alias = "template_format")]
    public string TemplateFormat { get; set; } = "";

    [YamlMember(Alias = "template")]
    public string Template { get; set; } = "";

    [YamlMember(Alias = "input_variables")]
    public List<PromptVariable> InputVariables { get; set; } = [];

    /// <summary>Settings by the service that they are for; <c>default</c> is for every one.</summary>
    [YamlMember(Alias = "execution_settings")]
    public Dictionary<string, PromptSettings> ExecutionSettings { get; set; } = [];
}

/// <summary>What a template takes in.</summary>
internal sealed class PromptVariable
{
    [YamlMember(Alias = "name")]
    public string Name { get; set; } = "";

    [YamlMember(Alias = "description")]
    public string Description { get; set; } = "";

    /// <summary>What it is where nothing is given.</summary>
    [YamlMember(Alias = "default")]
    public string Default { get; set; } = "";

    [YamlMember(Alias = "is_required")]
    public bool IsRequired { get; set; } = true;
}

/// <summary>How a model is asked.</summary>
internal sealed class PromptSettings
{
    /// <summary>0 to 2; null leaves it to the model, as models that reason demand.</summary>
    [YamlMember(Alias = "temperature")]
    public float? Temperature { get; set; }

    /// <summary>The most tokens of an answer.</summary>
    [YamlMember(Alias = "max_tokens")]
    public int? MaxTokens { get; set; }
}
