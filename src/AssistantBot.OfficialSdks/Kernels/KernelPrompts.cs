using AssistantBot.Conversation.Prompts;
using Microsoft.SemanticKernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>
/// The prompt files as functions of the kernel. The package that reads YAML is not needed: YAML is turned into JSON, and the kernel reads that.
/// </summary>
/// <param name="All">By name. The rules of <see cref="PromptNames.System"/> stand before each, and are none of them.</param>
internal sealed record KernelPrompts(IReadOnlyDictionary<string, KernelFunction> All)
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder that has them.</param>
    /// <param name="library">The same prompts, proved.</param>
    /// <exception cref="PromptException">The kernel cannot read one.</exception>
    public static KernelPrompts Load(string folder, PromptLibrary library)
    {
        var templates = new LibraryTemplates(library);
        return new KernelPrompts(PromptLibrary.Names.Where(name => name != PromptNames.System).ToDictionary(name => name, name => Read(Path.Combine(folder, $"{name}.yaml"), templates), StringComparer.Ordinal));
    }

    /// <summary>What a prompt is filled in with, and how its file says that the model is asked.</summary>
    public KernelArguments Arguments(string prompt, IReadOnlyList<(string Name, object? Value)> values, FunctionChoiceBehavior? choice = null)
    {
        var settings = All[prompt].ExecutionSettings?.Values.FirstOrDefault()?.Clone() ?? new PromptExecutionSettings();
        settings.FunctionChoiceBehavior = choice;
        var arguments = new KernelArguments(settings);
        foreach (var (name, value) in values.Where(value => value.Value is not null)) arguments[name] = value;
        return arguments;
    }

    private static KernelFunction Read(string path, LibraryTemplates templates)
    {
        try
        {
            return KernelFunctionFactory.CreateFromPrompt(PromptTemplateConfig.FromJson(Json(File.ReadAllText(path))), templates);
        }
        catch (Exception error) when (error is YamlException or ArgumentException or KernelException or IOException)
        {
            throw new PromptException($"the prompt {path} cannot be read by the kernel ({error.Message.ReplaceLineEndings(" ")}); compare it with the one that came with the program", error);
        }
    }

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));
}
