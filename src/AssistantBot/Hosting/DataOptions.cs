using Microsoft.Extensions.Options;

namespace AssistantBot.Hosting;

/// <summary>Settings below <c>Data</c>.</summary>
internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>The one folder for state, imports and reports, relative to the working directory; empty means the user's local application data. <c>--data</c> sets it.</summary>
    public string Path { get; set; } = "";
}

internal sealed class DataOptionsValidator : IValidateOptions<DataOptions>
{
    public ValidateOptionsResult Validate(string? name, DataOptions options) =>
        options.Path.StartsWith("--", StringComparison.Ordinal) ? ValidateOptionsResult.Fail($"Data:Path (--data) has no folder before {options.Path}; write --data DIR")
        : File.Exists(options.Path) ? ValidateOptionsResult.Fail($"Data:Path (--data) names the file {options.Path}; name a folder, or leave it out for the user's local application data")
        : ValidateOptionsResult.Success;
}
