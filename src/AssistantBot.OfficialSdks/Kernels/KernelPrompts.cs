using AssistantBot.Conversation.Prompts;
using Microsoft.SemanticKernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AssistantBot.OfficialSdks.Kernels;

/// <summary>
/// The prompt files as functions of the kernel. The package that reads YAML is not needed: YAML is turned into JSON, and the kernel reads that.
/// </summary>
/// <param name="Answer">Answers a question; the rules of <see cref="PromptNames.System"/> stand before it.</param>
internal sealed record KernelPrompts(KernelFunction Answer)
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder that has them.</param>
    /// <param name="library">The same prompts, proved.</param>
    /// <exception cref="PromptException">The kernel cannot read one.</exception>
    public static KernelPrompts Load(string folder, PromptLibrary library)
    {
        var templates = new LibraryTemplates(library);
        return new KernelPrompts(Read(Path.Combine(folder, $"{PromptNames.Answer}.yaml"), templates));
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
