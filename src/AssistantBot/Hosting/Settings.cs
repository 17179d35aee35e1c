using Microsoft.Extensions.Options;

namespace AssistantBot.Hosting;

internal static class Settings
{
    /// <summary>Short options and the settings that they stand for.</summary>
    private static readonly Dictionary<string, string> Switches = new() { ["--data"] = "Data:Path" };

    /// <summary>The folders, as settings and <c>--data</c> say.</summary>
    /// <exception cref="OptionsValidationException"><c>--data</c> has no folder.</exception>
    public static void AddSettings(this IHostApplicationBuilder builder, string[] args)
    {
        // A switch at the end without its value would be passed over in silence.
        if (args is [.., "--data"]) throw new OptionsValidationException(DataOptions.Section, typeof(DataOptions), ["--data has no folder; write --data DIR"]);
        builder.Configuration.AddCommandLine(args, Switches);
        builder.Services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DataOptions>, DataOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>();
        builder.Services.AddSingleton<ProgramFolders>();
    }
}
