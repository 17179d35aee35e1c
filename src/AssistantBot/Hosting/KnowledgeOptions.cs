using Microsoft.Extensions.Options;

namespace AssistantBot.Hosting;

/// <summary>Settings below <c>Knowledge</c>.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>The folder of the corpus, relative to the working directory; empty means the program's own.</summary>
    public string Path { get; set; } = "";
}

internal sealed class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options) =>
        options.Path.Length == 0 || File.Exists(Path.Combine(options.Path, "sources.yaml"))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Knowledge:Path names {options.Path}, which holds no sources.yaml; name the folder of the corpus, or leave it empty for the program's own");
}
